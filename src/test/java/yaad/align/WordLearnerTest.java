package yaad.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yaad.text.Lang;

class WordLearnerTest {
  /** Words that no list has, with no sound in common: only what stands together tells. */
  private static final List<WordPair> LESSON = List.of(
      new WordPair("ژلمان کھیت میں ہے", "The wibbet is in the field"),
      new WordPair("ژلمان نے پانی پیا", "The wibbet drank water"),
      new WordPair("بچے ژلمان کو دیکھتے ہیں", "Children watch the wibbet"),
      new WordPair("گڈوش پانی میں ہے", "The snarp is in the water"),
      new WordPair("بچے گڈوش سے ڈرتے ہیں", "Children fear the snarp"));

  @Test
  void learnsWordsFromTheCompanyThatTheyKeep() {
    WordLearner.Lesson lesson = new WordLearner(null).learn(LESSON);
    Map<String, Double> partners = lesson.links().get(WordLearner.key("ژلمان", Lang.URDU));
    String best = partners.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    assertEquals(WordLearner.key("wibbet", Lang.ENGLISH), best);
    assertEquals(3, lesson.ur().get(WordLearner.key("ژلمان", Lang.URDU)), 1e-9);
  }

  @Test
  void whatAMemoryKnowsHelpsTheAligner() {
    LearnedWords memory = new LearnedWords();
    memory.add(new WordLearner(null).learn(LESSON));
    memory.add(new WordLearner(memory).learn(LESSON));
    TextPair pair = new TextPair(Text.of(List.of("گڈوش", "ژلمان")), Text.of(List.of("A wibbet")));
    List<Bead> with = Aligner.builder().memory(memory).build().align(pair).beads();
    assertTrue(with.stream().anyMatch(b -> b.urFrom() == 1 && b.ur() == 1 && b.en() == 1), with::toString);
  }

  @Test
  void theUsersTermsAreTrusted() {
    TextPair pair = new TextPair(Text.of(List.of("گڈوش", "ژلمان")), Text.of(List.of("A wibbet")));
    List<Bead> with = Aligner.builder().glossary(List.of(new WordPair("ژلمان", "wibbet"))).build().align(pair).beads();
    assertTrue(with.stream().anyMatch(b -> b.urFrom() == 1 && b.ur() == 1 && b.en() == 1), with::toString);
  }

  /** Case and number do not make another word of it: what is learned of one form is known of all. */
  @Test
  void theFormsOfAWordShareItsKey() {
    for (String forms : List.of("معاہدہ معاہدے", "لڑکا لڑکے", "کتاب کتابیں کتابوں", "فیصلہ فیصلے")) {
      List<String> keys = List.of(forms.split(" ")).stream().map(f -> WordLearner.key(f, Lang.URDU)).distinct().toList();
      assertEquals(1, keys.size(), forms + ": " + keys);
    }
  }
}
