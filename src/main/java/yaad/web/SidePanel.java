package yaad.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yaad.align.KnownWords;
import yaad.base.Progress;
import yaad.check.Checker;
import yaad.check.Finding;
import yaad.check.Glossary;
import yaad.check.Material;
import yaad.check.Profile;
import yaad.check.Setting;
import yaad.check.Sheet;
import yaad.check.Vocabulary;
import yaad.find.TermMarker;
import yaad.memory.Concept;
import yaad.memory.Journal;
import yaad.memory.Memory;
import yaad.memory.Term;
import yaad.text.Lang;

/** What stands beside a pair of sentences: the terms in it and what the checks say. */
final class SidePanel {
  /** Operations that leave the glossary as it is. */
  private static final Set<String> OURS = Set.of("review", "undo", "redo", "align");

  private final Memory memory;
  private @Nullable Ready ready;

  SidePanel(Memory memory) {
    this.memory = memory;
  }

  /** The glossary, ready to be found in texts: made once, because it takes a moment. */
  private record Ready(
      long operation, TermMarker ur, TermMarker en, Glossary glossary, Set<String> ordinary, Set<String> words) {}

  /**
   * A concept whose term stands in the pair.
   *
   * @param ur its Urdu term, or empty
   * @param en its English term, or empty
   * @param inUr whether it stands in the Urdu text
   * @param inEn whether it stands in the English text
   */
  record TermRow(String ur, String en, boolean inUr, boolean inEn) {}

  /** What to show; both may be empty. */
  record Side(List<TermRow> terms, List<Finding> findings) {}

  synchronized Side of(String document, String ur, String en) {
    Ready now = ready();
    Map<Concept, boolean[]> found = new LinkedHashMap<>();
    now.en().longest(en).forEach(m -> found.computeIfAbsent(m.concept(), c -> new boolean[2])[1] = true);
    now.ur().longest(ur).forEach(m -> found.computeIfAbsent(m.concept(), c -> new boolean[2])[0] = true);
    Set<TermRow> terms = new LinkedHashSet<>();
    found.forEach((concept, sides) -> terms.add(new TermRow(
        concept.main(Lang.URDU).map(Term::text).orElse(""), concept.main(Lang.ENGLISH).map(Term::text).orElse(""),
        sides[0], sides[1])));
    if (ur.isBlank() || en.isBlank()) {
      return new Side(List.copyOf(terms), List.of());
    }
    Setting setting = new Setting(Profile.standard(), now.glossary(), new Vocabulary(now.ordinary(), now.words()));
    List<Finding> findings = new Checker(setting)
        .run(Material.of(List.of(Sheet.unit(document, 1, "", ur, en))), Progress.SILENT);
    return new Side(List.copyOf(terms), findings);
  }

  private Ready ready() {
    Ready known = ready;
    long operation = known == null ? 0 : known.operation();
    for (Journal.Operation o : memory.journal().last(50)) {
      if (!OURS.contains(o.command())) {
        operation = o.number();
        break;
      }
    }
    if (known == null || known.operation() != operation) {
      List<Concept> concepts = new ArrayList<>();
      memory.concepts().each(concepts::add);
      Glossary glossary = new Glossary(concepts);
      Set<String> ordinary = KnownWords.urdu();
      Set<String> words = new HashSet<>(glossary.urduWords());
      words.addAll(ordinary);
      known = new Ready(operation, new TermMarker(Lang.URDU, concepts), new TermMarker(Lang.ENGLISH, concepts), glossary,
          ordinary, words);
      ready = known;
    }
    return known;
  }
}
