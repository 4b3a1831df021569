package yaad.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import yaad.find.TermMarker;
import yaad.memory.Concept;
import yaad.text.Lang;

/** The concepts of a memory, ready to be found in both languages. Immutable. */
public final class Glossary {
  /** The source of the concepts that Yaad brings along; they describe usage, they do not prescribe it. */
  static final String STARTER = "starter";

  private final List<Concept> concepts;
  private final TermMarker urdu;
  private final TermMarker english;

  public Glossary(List<Concept> concepts) {
    this.concepts = List.copyOf(concepts);
    this.urdu = new TermMarker(Lang.URDU, concepts);
    this.english = new TermMarker(Lang.ENGLISH, concepts);
  }

  List<Concept> concepts() {
    return concepts;
  }

  /** The longest terms in an English text. */
  List<TermMarker.Mark> english(Passage in) {
    return in.isBlank() ? List.of() : english.longest(in.text(), in.tokens());
  }

  /** All terms in an Urdu text, those within others too. */
  List<TermMarker.Mark> urdu(Passage in) {
    return in.isBlank() ? List.of() : urdu.all(in.text(), in.tokens());
  }

  /** The longest terms in an Urdu text. */
  List<TermMarker.Mark> longestUrdu(Passage in) {
    return in.isBlank() ? List.of() : urdu.longest(in.text(), in.tokens());
  }

  /** The search keys of all Urdu words in it. */
  public Set<String> urduWords() {
    Set<String> words = new HashSet<>();
    List<String> texts = new ArrayList<>();
    concepts.forEach(c -> c.terms(Lang.URDU).forEach(t -> texts.add(t.text())));
    for (String text : texts) {
      Matcher m = Urdu.WORD.matcher(text);
      while (m.find()) {
        words.add(Urdu.key(m.group()));
      }
    }
    return words;
  }
}
