package yaad.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yaad.base.Progress;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.TermStatus;
import yaad.text.Lang;

/**
 * Which concepts are wanted: all that meet every condition.
 *
 * @param field of this subject field
 * @param client made for this client
 * @param project made for this project
 * @param status with a term of this standing
 * @param missingUrdu without an Urdu term
 * @param withoutContext without a sentence that shows a term in use
 * @param unused with no term in any unit of the memory
 */
public record TermFilter(
    Optional<String> field,
    Optional<String> client,
    Optional<String> project,
    Optional<TermStatus> status,
    boolean missingUrdu,
    boolean withoutContext,
    boolean unused) {
  /** Lets everything through. */
  public static final TermFilter ALL = new TermFilter(
      Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false, false);

  /** The concepts that are wanted, in the order in which they were added. */
  public List<Concept> choose(Memory memory, Progress progress) {
    List<Concept> concepts = new ArrayList<>();
    memory.concepts().each(c -> {
      if (takes(c)) {
        concepts.add(c);
      }
    });
    if (unused) {
      TermUsage usage = TermUsage.of(memory, concepts, unit -> true, progress);
      concepts.removeIf(c -> usage.of(c).units() > 0);
    }
    return concepts;
  }

  private boolean takes(Concept c) {
    return field.map(f -> f.equalsIgnoreCase(c.field())).orElse(true)
        && client.map(n -> n.equalsIgnoreCase(c.client())).orElse(true)
        && project.map(n -> n.equalsIgnoreCase(c.project())).orElse(true)
        && status.map(s -> c.terms().stream().anyMatch(t -> t.status() == s)).orElse(true)
        && !(missingUrdu && c.terms(Lang.URDU).findAny().isPresent())
        && !(withoutContext && c.terms().stream().anyMatch(t -> !t.context().isEmpty()));
  }
}
