package yaad.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yaad.align.KnownWords;
import yaad.memory.Concept;
import yaad.memory.Memory;

/**
 * What a run of the checks knows before it begins.
 *
 * @param profile severities and house style
 * @param glossary the concepts, ready to be found in texts
 * @param vocabulary which Urdu words there are; learns from the material before the checks look at it
 */
public record Setting(Profile profile, Glossary glossary, Vocabulary vocabulary) {
  /** The setting for one run, with a memory's glossary. */
  public static Setting of(Profile profile, Memory memory) {
    List<Concept> concepts = new ArrayList<>();
    memory.concepts().each(concepts::add);
    Glossary glossary = new Glossary(concepts);
    Set<String> ordinary = KnownWords.urdu();
    Set<String> words = glossary.urduWords();
    words.addAll(ordinary);
    return new Setting(profile, glossary, new Vocabulary(ordinary, words));
  }
}
