package yaad.align;

import java.util.List;

/** A thing that has been aligned, while the words of its texts are still at hand. */
public final class Aligned<T> {
  private final T thing;
  private final Alignment alignment;
  private final Batch batch;
  private final int place;

  /** @param place which of the batch's pairs it is */
  Aligned(T thing, Alignment alignment, Batch batch, int place) {
    this.thing = thing;
    this.alignment = alignment;
    this.batch = batch;
    this.place = place;
  }

  /** What was to be aligned. */
  public T thing() {
    return thing;
  }

  /** What came out. */
  public Alignment alignment() {
    return alignment;
  }

  /** What some of the beads teach of words. */
  public WordLearner.Lesson lesson(List<Bead> beads) {
    return batch.lesson(place, beads);
  }
}
