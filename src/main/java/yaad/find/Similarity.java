package yaad.find;

import java.util.List;
import yaad.memory.Word;

/**
 * How alike two segments are, in whole percent, never rounded up.
 *
 * <ul>
 *   <li>100: the same text at level E (the same to every reader; only the encoding may differ).
 *   <li>99: the same words and marks, but vowel signs, look-alike letters, joiners, case, digits or spaces differ; or
 *       everything is the same but the values of numbers.
 *   <li>Otherwise the better of two measures, 99 at most. By words: one minus the edit distance of the two lists of words
 *       over the weight of the heavier one, where a word weighs 1 and a mark a quarter, a word for another costs 1, a mark
 *       for another a quarter, a number for another a half. By characters, when both texts have no more than {@value
 *       #MOST_CHARS} of them at level T: one minus their edit distance over the length of the longer one.
 * </ul>
 */
final class Similarity {
  private Similarity() {}

  /**
   * What was found.
   *
   * @param score in [0,100]
   * @param basis which of the rules gave it
   * @param byWords what the measure by words gives
   * @param byChars what the measure by characters gives, or -1 when it does not apply
   */
  record Score(int score, Basis basis, int byWords, int byChars) {}

  /** Compares two segments of one language. */
  static Score of(Analysed a, Analysed b) {
    if (a.encoding().equals(b.encoding())) {
      return new Score(100, Basis.EQUAL, 100, -1);
    }
    int heavier = Math.max(a.weight(), b.weight());
    boolean sameLetters = !a.letters().isEmpty() && a.letters().equals(b.letters());
    if (sameLetters) {
      int marks = EditDistance.of(a.only(Word.Kind.MARK), b.only(Word.Kind.MARK));
      return marks == 0
          ? new Score(99, Basis.SPELLING, 100, -1)
          : new Score(percent(heavier, marks), Basis.MARKS, percent(heavier, marks), -1);
    }
    if (numbersOnly(a.words(), b.words())) {
      return new Score(99, Basis.NUMBERS, percent(heavier, EditDistance.of(a.words(), b.words())), -1);
    }
    int byWords = percent(heavier, EditDistance.of(a.words(), b.words()));
    int byChars = -1;
    String x = a.chars();
    String y = b.chars();
    if (x != null && y != null) {
      byChars = percent(Math.max(x.length(), y.length()), EditDistance.of(x, y));
    }
    return byChars > byWords
        ? new Score(byChars, Basis.CHARACTERS, byWords, byChars)
        : new Score(byWords, Basis.WORDS, byWords, byChars);
  }

  private static int percent(int whole, int distance) {
    return whole == 0 ? 0 : Math.min(99, (int) (100L * (whole - distance) / whole));
  }

  /** Whether the two differ in the values of numbers and in nothing else. */
  static boolean numbersOnly(List<Word> a, List<Word> b) {
    if (a.size() != b.size()) {
      return false;
    }
    boolean differ = false;
    for (int i = 0; i < a.size(); i++) {
      Word x = a.get(i);
      Word y = b.get(i);
      if (x.kind() != y.kind()) {
        return false;
      }
      if (!x.key().equals(y.key())) {
        if (x.kind() != Word.Kind.NUMBER) {
          return false;
        }
        differ = true;
      }
    }
    return differ;
  }
}
