package yaad.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import yaad.text.Lang;

/** The pieces of the match index keep what they promise, over seeded random inputs. */
class IndexPiecesTest {
  private final SplittableRandom random = new SplittableRandom(7);

  @Test
  void sketchesNeverRuleOutWhatIsNearEnough() {
    for (int i = 0; i < 20_000; i++) {
      byte[] a = text(1 + random.nextInt(64), 2 + random.nextInt(60));
      byte[] b = random.nextInt(3) == 0 ? text(1 + random.nextInt(64), 2 + random.nextInt(60)) : edited(a, random.nextInt(25));
      int distance = distance(a, b);
      Sketch sketch = new Sketch(a, a.length);
      long[] pairs = new long[Sketch.PAIRS];
      Sketch.pairs(b, 0, b.length, pairs, 0, new byte[Sketch.PAIRS * 64]);
      int longer = Math.abs(a.length - b.length);
      assertTrue(sketch.mayBeCharacters(Sketch.histogram(b, b.length), 0, distance, longer));
      assertTrue(sketch.mayBePairs(pairs, 0, distance, longer));
    }
  }

  private byte[] text(int length, int letters) {
    byte[] text = new byte[length];
    for (int i = 0; i < length; i++) {
      text[i] = (byte) (random.nextInt(letters) - 30);
    }
    return text;
  }

  private byte[] edited(byte[] text, int edits) {
    StringBuilder s = new StringBuilder();
    for (byte b : text) {
      s.append((char) (b & 0xFF));
    }
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(s.length());
      switch (random.nextInt(3)) {
        case 0 -> s.setCharAt(at, (char) random.nextInt(256));
        case 1 -> s.insert(at, (char) random.nextInt(256));
        default -> s.delete(s.length() > 1 ? at : 0, s.length() > 1 ? at + 1 : 0);
      }
    }
    return Tokening.bytes(s.substring(0, Math.min(s.length(), Tokening.MOST_CHARS)));
  }

  private static int distance(byte[] a, byte[] b) {
    int[] row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int cell = Math.min(diagonal + (a[i - 1] == b[j - 1] ? 0 : 1), Math.min(row[j], row[j - 1]) + 1);
        diagonal = row[j];
        row[j] = cell;
      }
    }
    return row[b.length];
  }

  @Test
  void countingGroupsAsSortingDoes() {
    for (int round = 0; round < 50; round++) {
      Postings counted = new Postings();
      Pairs sorted = new Pairs(16);
      int tokens = 1 + random.nextInt(2_000);
      for (int position = 0; position < 300; position++) {
        for (int k = random.nextInt(20); k > 0; k--) {
          int token = (random.nextInt(tokens) - tokens / 2) * 0x01000193;
          counted.add(token, position);
          sorted.add(token, position);
        }
      }
      counted.group();
      sorted.sort();
      assertArrayEquals(sorted.tokens(), counted.tokens());
      assertArrayEquals(sorted.starts(), counted.starts());
      assertArrayEquals(sorted.positions(), counted.positions());
    }
  }

  @Test
  void shapesAreHashesOfLetters() {
    for (String text : List.of("In 1999, 12 people came.", "یہ 5 کتابیں ہیں۔", "3.5 5", "", "abc12def 34")) {
      List<Word> words = Words.of(Lang.ENGLISH, text);
      String letters = Words.letters(words).replaceAll("[0-9.]+", "#");
      assertEquals(Hashes.key(letters), Words.shape(words), text);
    }
  }

  @Test
  void shortTextsAreThoseWithFewCharacters() {
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      String letters = random.nextBoolean() ? "abcdeXYZ  .,'-é" : "ابپتٹجکگہیےںؤئۂۓ  ۔،ًِّٰـ\u200C";
      for (int k = random.nextInt(200); k > 0; k--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      Lang lang = random.nextBoolean() ? Lang.URDU : Lang.ENGLISH;
      String key = yaad.text.Fold.key(text.toString(), lang, yaad.text.Level.TERM);
      assertEquals(key.length() <= Tokening.MOST_CHARS ? key : null, Tokening.chars(lang, text.toString()));
    }
  }
}
