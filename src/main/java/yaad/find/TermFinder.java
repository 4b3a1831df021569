package yaad.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import yaad.memory.Concept;
import yaad.memory.Concepts;
import yaad.memory.Memory;
import yaad.memory.Term;
import yaad.memory.TermKey;
import yaad.text.Lang;
import yaad.text.Script;

/** Looks terms up in the glossary, in either language by script. */
public final class TermFinder {
  private final Memory memory;

  public TermFinder(Memory memory) {
    this.memory = memory;
  }

  /** The terms that {@code text} may mean, the closest first. */
  public List<TermHit> find(String text) {
    Lang lang = Script.of(text).orElse(Lang.ENGLISH);
    List<TermHit> hits = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    memory.snapshot(
        () -> {
          for (TermKey kind : TermKey.values()) {
            for (String key : kind.of(lang, text)) {
              for (Concepts.Named named : memory.concepts().byKey(lang, kind, key)) {
                if (seen.add(named.term().id())) {
                  hits.add(new TermHit(named.concept(), named.term(), kind));
                }
              }
            }
          }
          return hits;
        });
    return hits;
  }

  /**
   * A term that was found.
   *
   * @param concept its concept
   * @param term the term
   * @param how in what way it answers the text
   */
  public record TermHit(Concept concept, Term term, TermKey how) {}
}
