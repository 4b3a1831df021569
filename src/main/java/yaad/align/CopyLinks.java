package yaad.align;

/** What is copied: numbers of equal value, and Latin runs in Urdu that stand in the English text too. */
final class CopyLinks implements LinkSource {
  private static final double SURE = 0.9;

  @Override
  public void link(Words ur, Words en, Sink sink) {
    for (int u = 0; u < ur.size(); u++) {
      Word word = ur.word(u);
      if (word.kind() != Word.Kind.PLAIN) {
        for (String stem : word.stems()) {
          for (int e : en.withStem(stem)) {
            sink.link(u, e, SURE, SURE);
          }
        }
      }
    }
  }
}
