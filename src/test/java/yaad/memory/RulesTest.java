package yaad.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import yaad.text.Lang;

/** When one of these fails, keys are made otherwise than before: write the number that it wants into {@link Rules}. */
class RulesTest {
  /** To be raised when rules change in a way that the texts below do not show. */
  private static final int EDITION = 1;

  private static final String PROBE =
      "صدر پیوٹن نے 2021ء میں عوام کیلئے بیجنگ کا دورہ کیا، اعلیٰ “U.S. talks” high-level 10:30 at 2,000.5 پی۔ٹی۔آئی"
          + " ہوۓ دو طرفہ كتاب ۳۷ویں ﻫﻮﺋﮯ آپ مسئلۂ naïve Putin’s www.example.org 12/3/2021 50% $5 سفارتکار نیز اوQUAD";

  @Test
  void wordsAreMadeByTheRulesThatAreNamed() {
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
    assertEquals(Hashes.key(keys) >>> 1, Rules.OF_WORDS, "Rules.OF_WORDS");
  }

  @Test
  void keysOfTermsAreMadeByTheRulesThatAreNamed() {
    StringBuilder keys = new StringBuilder().append(Rules.OF_WORDS);
    for (String text : PROBE.split(" ")) {
      for (Lang lang : Lang.values()) {
        for (TermKey kind : TermKey.values()) {
          keys.append(kind.of(lang, text)).append(' ');
        }
      }
    }
    assertEquals(Hashes.key(keys) >>> 1, Rules.OF_TERMS, "Rules.OF_TERMS");
  }
}
