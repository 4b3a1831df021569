package yaad.memory;

import java.util.List;
import yaad.text.Lang;

/**
 * What the match index takes of a text.
 *
 * @param weight of all its words and marks, in quarters of a word
 * @param mostlyMarks whether half of that or more is marks
 * @param tokens of its words and numbers, in order
 * @param chars the low bytes of its characters at level T; none when it has too many
 */
record Tokened(int weight, boolean mostlyMarks, int[] tokens, byte[] chars) {
  private static final byte[] LONG = new byte[0];

  static Tokened of(Lang lang, String text, List<Word> words) {
    int[] tokens = new int[words.size()];
    int size = 0;
    for (Word word : words) {
      if (word.kind() != Word.Kind.MARK) {
        tokens[size++] = Tokening.token(word);
      }
    }
    String key = Tokening.chars(lang, text);
    return new Tokened(Tokening.weight(words), Tokening.mostlyMarks(words), java.util.Arrays.copyOf(tokens, size),
        key == null ? LONG : Tokening.bytes(key));
  }
}
