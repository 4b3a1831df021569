package yaad.exchange;

/** Texts as a workbook can hold them. */
final class WorkbookText {
  /** The most that a cell holds, in UTF-16 units (Excel specifications and limits). */
  static final int LONGEST = 32_767;

  private WorkbookText() {}

  /** Without characters that XML forbids, with plain line ends, cut to what a cell holds. */
  static String fit(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
      boolean drop = c == '\r' || !pair && !isXml(c);
      if (drop && out == null) {
        out = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (out != null && !drop) {
        out.append(c);
        if (pair) {
          out.append(text.charAt(++i));
        }
      } else if (pair) {
        i++;
      }
    }
    String clean = out == null ? text : out.toString();
    if (clean.length() <= LONGEST) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return clean.substring(0, end) + "…";
  }

  /** Whether XML 1.0 allows the character (production 2); surrogates only in pairs. */
  static boolean isXml(char c) {
    return c >= ' ' ? c < 0xD800 || c > 0xDFFF && c < 0xFFFE : c == '\t' || c == '\n' || c == '\r';
  }
}
