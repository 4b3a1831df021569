package yaad.exchange;

/** The pick-lists of TBX-Basic in our words. */
final class TbxValues {
  private TbxValues() {}

  /** {@code partOfSpeech}: noun, proper noun, verb, adjective, adverb, other; empty stays empty. */
  static String pos(String ours) {
    return switch (ours) {
      case "", "noun", "verb", "adjective", "adverb" -> ours;
      case "proper noun" -> "properNoun";
      default -> "other";
    };
  }

  /** {@code termType}: fullForm, acronym, abbreviation, shortForm, variant, phrase; empty stays empty. */
  static String type(String ours) {
    return switch (ours) {
      case "full form" -> "fullForm";
      case "short form" -> "shortForm";
      case "acronym" -> "acronym";
      case "transliteration" -> "variant";
      default -> "";
    };
  }
}
