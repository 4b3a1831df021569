package yaad.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import yaad.memory.Concept;
import yaad.memory.Stamp;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;

/** Terms of three words, two of them common and one made up, so that many begin alike. */
final class ManyConcepts {
  private static final String[] ENGLISH = "water system travel book treaty energy health education road law market court port district".split(" ");
  private static final String[] URDU = "پانی نظام سفر کتاب معاہدہ توانائی صحت تعلیم سڑک قانون منڈی عدالت بندرگاہ ضلع".split(" ");

  private ManyConcepts() {}

  static List<Concept> of(int n) {
    Random random = new Random(3);
    Stamp stamp = new Stamp("", Instant.EPOCH, "", Instant.EPOCH);
    List<Concept> concepts = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int a = random.nextInt(ENGLISH.length);
      int b = random.nextInt(ENGLISH.length);
      String en = ENGLISH[a] + " " + word(random, "btjdrsxkglmn", "aouei") + " " + ENGLISH[b];
      String ur = URDU[a] + " " + word(random, "بتجدرسشکگلمن", "اوییا") + " " + URDU[b];
      concepts.add(new Concept(UUID.randomUUID(), "", "law", "", "", "", "client", false,
          List.of(term(Lang.ENGLISH, en), term(Lang.URDU, ur)), stamp));
    }
    return concepts;
  }

  private static String word(Random random, String consonants, String vowels) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      out.append(consonants.charAt(random.nextInt(consonants.length()))).append(vowels.charAt(random.nextInt(vowels.length())));
    }
    return out.toString();
  }

  private static Term term(Lang lang, String text) {
    return new Term(UUID.randomUUID(), lang, text, TermStatus.PREFERRED, "noun", "", "", "");
  }
}
