package yaad.text;

import java.util.Random;

/** Makes Urdu-like texts from a seed: letters with twins and forms, marks, joiners, digits, Latin words, emoji, noise. */
final class RandomUrdu {
  private static final String LETTERS = "اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےئؤۂۓۃ";
  private static final String TWINS = "كيىهةڪۍەۀأإٱ";
  private static final String MARKS = "\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0653\u0654\u0655\u0670\u0656\u0657";
  private static final String HIDDEN = "\u200C\u200D\u200E\u200F\u0640\u202B\u202C\u2066\u2069\uFEFF\u00AD";
  private static final String POINTS = "۔،؛؟!.,:;\"'“”‘’()-–—%٪٫٬/*";

  private final Random random;

  RandomUrdu(long seed) {
    random = new Random(seed);
  }

  String next() {
    StringBuilder out = new StringBuilder();
    int length = random.nextInt(24);
    for (int i = 0; i < length; i++) {
      int dice = random.nextInt(100);
      if (dice < 55) {
        out.append(one(LETTERS));
      } else if (dice < 63) {
        out.append(' ');
      } else if (dice < 70) {
        out.append(one(TWINS));
      } else if (dice < 80) {
        out.append(one(MARKS));
      } else if (dice < 84) {
        out.append(one(HIDDEN));
      } else if (dice < 88) {
        out.append(one(POINTS));
      } else if (dice < 91) {
        out.append(one("0123456789۰۱۲۳۴۵۶۷۸۹٠١٢٣"));
      } else if (dice < 93) {
        out.append((char) (0xFB50 + random.nextInt(0xFEFF - 0xFB50)));
      } else if (dice < 95) {
        out.append(one("abcXYZéÉßİ\u0301"));
      } else if (dice < 97) {
        out.append((char) (0x0600 + random.nextInt(0x100)));
      } else if (dice < 98) {
        out.appendCodePoint(0x1F600 + random.nextInt(64));
      } else if (dice < 99) {
        out.append((char) random.nextInt(0x10000));
      } else {
        out.append(one("\uD800\uDC00\u0000\uFFFE\t\n\u00A0\u2003"));
      }
    }
    return out.toString();
  }

  private char one(String from) {
    return from.charAt(random.nextInt(from.length()));
  }
}
