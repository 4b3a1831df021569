package yaad.align;

/** A source of word translations: for the words of a pair of texts it says which may translate each other. */
interface LinkSource {
  /** Tells every link that it knows between the words of the two sides. */
  void link(Words ur, Words en, Sink sink);

  /** Takes links. Of several for the same two words the strongest counts, direction by direction. */
  @FunctionalInterface
  interface Sink {
    /**
     * One link.
     *
     * @param ur the place of the Urdu word among the words of its side
     * @param en the place of the English word
     * @param enGivenUr the probability that the Urdu word is rendered by the English one, in [0,1]
     * @param urGivenEn the probability that the English word is rendered by the Urdu one, in [0,1]
     */
    void link(int ur, int en, double enGivenUr, double urGivenEn);
  }
}
