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

  /** All terms in a text, those within others too. */
  List<TermMarker.Mark> all(Passage in) {
    if (in.isBlank()) {
      return List.of();
    }
    return in.terms(p -> (p.lang() == Lang.URDU ? urdu : english).all(p.text(), p.tokens()));
  }

  /** The longest terms in a text: those that are part of no longer one. */
  List<TermMarker.Mark> longest(Passage in) {
    List<TermMarker.Mark> all = all(in);
    return all.stream().filter(m -> all.stream().noneMatch(o -> o.span().length() > m.span().length()
        && o.span().start() <= m.span().start() && o.span().end() >= m.span().end())).toList();
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
