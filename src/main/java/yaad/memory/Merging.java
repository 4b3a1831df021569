package yaad.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes one unit of several with the same texts. */
final class Merging {
  /** A unit with a place gives context to its neighbours; then what people approved counts, then what was there first. */
  private static final Comparator<Unit> BEST =
      Comparator.comparing((Unit u) -> u.place() == null)
          .thenComparing(u -> u.status() != Status.APPROVED)
          .thenComparing(u -> u.stamp().created())
          .thenComparing(Unit::id);

  private Merging() {}

  /** The one that is kept. */
  static Unit kept(List<Unit> group) {
    return group.stream().min(BEST).orElseThrow();
  }

  /** The kept one with what the others knew; where they differ, it is right, but for a person's later judgement. */
  static Unit merged(Unit kept, List<Unit> others) {
    Map<String, String> attributes = new TreeMap<>();
    StringBuilder notes = new StringBuilder(kept.attributes().getOrDefault(Unit.NOTE, ""));
    int used = kept.used();
    boolean doubtful = kept.doubtful();
    double confidence = kept.confidence();
    for (Unit other : others) {
      other.attributes().forEach(attributes::putIfAbsent);
      String note = other.attributes().getOrDefault(Unit.NOTE, "");
      if (!note.isEmpty() && notes.indexOf(note) < 0) {
        notes.append(notes.length() == 0 ? "" : "; ").append(note);
      }
      used += other.used();
      doubtful &= other.doubtful();
      confidence = Math.max(confidence, other.confidence());
    }
    attributes.putAll(kept.attributes());
    if (notes.length() > 0) {
      attributes.put(Unit.NOTE, notes.toString());
    }
    return new Unit(
        kept.id(), kept.ur(), kept.en(), kept.origin(), judgement(kept, others),
        doubtful, confidence, kept.place(), kept.stamp(), used, attributes);
  }

  private static Status judgement(Unit kept, List<Unit> others) {
    Comparator<Unit> byTime = Comparator.comparing((Unit u) -> changed(u));
    return Stream.concat(Stream.of(kept), others.stream())
        .filter(u -> u.status() != Status.DRAFT)
        .max(byTime)
        .map(Unit::status)
        .orElse(Status.DRAFT);
  }

  private static Instant changed(Unit u) {
    return u.stamp().changed();
  }
}
