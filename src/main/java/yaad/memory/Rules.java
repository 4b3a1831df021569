package yaad.memory;

import yaad.text.Lang;

/**
 * Names the rules by which keys are made, by what they make of a few texts, so that a memory whose keys were made by other
 * rules is noticed. Computed when first asked for: whoever only counts units need not wait for it.
 */
final class Rules {
  /** To be raised when rules change in a way that the texts below do not show. */
  private static final int EDITION = 1;

  private static final String PROBE =
      "صدر پیوٹن نے 2021ء میں عوام کیلئے بیجنگ کا دورہ کیا، اعلیٰ “U.S. talks” high-level 10:30 at 2,000.5 پی۔ٹی۔آئی"
          + " ہوۓ دو طرفہ كتاب ۳۷ویں ﻫﻮﺋﮯ آپ مسئلۂ naïve Putin’s www.example.org 12/3/2021 50% $5 سفارتکار نیز اوQUAD";

  private Rules() {}

  /** Of the words of units. */
  static final class OfWords {
    static final long VERSION = compute();

    private OfWords() {}

    private static long compute() {
      StringBuilder probe = new StringBuilder(PROBE);
      for (char c = 0x600; c < 0x700; c++) {
        probe.append(c).append(c % 5 == 0 ? " " : "");
      }
      StringBuilder keys = new StringBuilder().append(EDITION);
      for (Lang lang : Lang.values()) {
        String text = probe.toString();
        for (Word word : Words.of(lang, text)) {
          keys.append(word.key()).append(word.kind().ordinal()).append(' ');
        }
        keys.append(Tokening.chars(lang, PROBE.substring(0, 60))).append(Keys.pair(text, text));
      }
      return Hashes.key(keys) >>> 1;
    }
  }

  /** Of the keys of terms. */
  static final class OfTerms {
    static final long VERSION = compute();

    private OfTerms() {}

    private static long compute() {
      StringBuilder keys = new StringBuilder().append(OfWords.VERSION);
      for (String text : PROBE.split(" ")) {
        for (Lang lang : Lang.values()) {
          for (TermKey kind : TermKey.values()) {
            keys.append(kind.of(lang, text)).append(' ');
          }
        }
      }
      return Hashes.key(keys) >>> 1;
    }
  }
}
