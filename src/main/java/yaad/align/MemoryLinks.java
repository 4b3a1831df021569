package yaad.align;

/** What the memory has learned of words, as links. */
final class MemoryLinks implements LinkSource {
  /**
   * What is taken off every count. More than within a batch, as a memory is of other texts: on articles left out of it, one
   * of the same field helped the others of the field more with 1 than with {@link Model1#DISCOUNT}, and hurt less elsewhere.
   */
  private static final double DISCOUNT = 1;

  private final WordCounts counts;

  MemoryLinks(WordCounts counts) {
    this.counts = counts;
  }

  @Override
  public void link(Words ur, Words en, Sink sink) {
    for (int u = 0; u < ur.size(); u++) {
      String urKey = ur.word(u).stem();
      double urSeen = counts.urSeen(urKey);
      if (urSeen > 0) {
        int place = u;
        counts.linkedWith(urKey).forEach((enKey, count) -> {
          double sure = count - DISCOUNT;
          if (sure > 0) {
            double enSeen = Math.max(count, counts.enSeen(enKey));
            for (int e : en.withStem(enKey)) {
              if (en.word(e).stem().equals(enKey)) {
                sink.link(place, e, Math.min(1, sure / urSeen), Math.min(1, sure / enSeen));
              }
            }
          }
        });
      }
    }
  }
}
