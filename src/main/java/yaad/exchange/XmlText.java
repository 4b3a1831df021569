package yaad.exchange;

/** Which characters XML 1.0 allows (its production 2, {@code Char}). */
final class XmlText {
  private XmlText() {}

  /** Whether the code point may stand in an XML 1.0 document, raw or as a reference. */
  static boolean allowed(int c) {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }

  /** The text without what XML forbids: control characters, lone surrogates, U+FFFE and U+FFFF. */
  static String clean(String text) {
    if (text.codePoints().allMatch(XmlText::allowed)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(XmlText::allowed).forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
