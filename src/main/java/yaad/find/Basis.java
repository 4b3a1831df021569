package yaad.find;

/** Which rule gave a match its score. */
public enum Basis {
  /** The texts are equal at level E. */
  EQUAL("the same text"),
  /** Only vowel signs, look-alike letters, joiners, case, digits or spaces differ. */
  SPELLING("the same words, written differently"),
  /** Only values of numbers differ. */
  NUMBERS("the same but for numbers"),
  /** Only punctuation differs. */
  MARKS("the same but for punctuation"),
  /** Edit distance of the words. */
  WORDS("compared word by word"),
  /** Edit distance of the characters. */
  CHARACTERS("compared letter by letter");

  private final String words;

  Basis(String words) {
    this.words = words;
  }

  /** In words, for people. */
  public String inWords() {
    return words;
  }
}
