package yaad.exchange;

/** Which characters XML 1.0 allows (its production 2, {@code Char}). */
final class XmlText {
  private XmlText() {}

  /** Whether the code point may stand in an XML 1.0 document, raw or as a reference. */
  static boolean allowed(int c) {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }

  /** The text with the three characters that markup is made of escaped. */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;");
  }

  /** The same for the value of an attribute in double quotes. */
  static String escapeAttribute(String text) {
    return escape(text).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
  }
}
