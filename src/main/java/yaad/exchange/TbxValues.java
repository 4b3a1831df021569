package yaad.exchange;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yaad.memory.TermStatus;

/** The pick-lists of TBX-Basic and of other term tools in our words, and back. */
final class TbxValues {
  private TbxValues() {}

  /** {@code partOfSpeech} of TBX-Basic: noun, verb, adjective, adverb, other; empty stays empty. */
  static String pos(String ours) {
    return switch (ours) {
      case "", "noun", "verb", "adjective", "adverb" -> ours;
      case "proper noun" -> "noun";
      default -> "other";
    };
  }

  /** {@code termType} of TBX-Basic: fullForm, acronym, abbreviation, shortForm, variant, phrase; empty stays empty. */
  static String type(String ours) {
    return switch (ours) {
      case "full form" -> "fullForm";
      case "short form" -> "shortForm";
      case "acronym", "abbreviation" -> ours;
      case "" -> "";
      default -> "variant";
    };
  }

  /** Our part of speech for what a file calls it; empty for what we do not know. */
  static String ourPos(String theirs) {
    return switch (key(theirs)) {
      case "noun", "n", "substantive" -> "noun";
      case "propernoun", "proper", "name" -> "proper noun";
      case "verb", "v" -> "verb";
      case "adjective", "adj", "a" -> "adjective";
      case "adverb", "adv" -> "adverb";
      case "phrase", "expression", "sentence" -> "phrase";
      default -> "";
    };
  }

  /** Our term type for what a file calls it. */
  static String ourType(String theirs) {
    return switch (key(theirs)) {
      case "fullform" -> "full form";
      case "shortform", "abbreviation", "abbreviatedform", "clippedterm" -> "short form";
      case "acronym", "initialism" -> "acronym";
      case "transliteratedform", "transcribedform", "romanizedform", "transliteration" -> "transliteration";
      default -> "";
    };
  }

  /** {@code m}, {@code f} or nothing. */
  static String ourGender(String theirs) {
    return switch (key(theirs)) {
      case "masculine", "m", "masc", "male", "مذکر" -> "m";
      case "feminine", "f", "fem", "female", "مؤنث", "مونث" -> "f";
      default -> "";
    };
  }

  /**
   * Our standing for what a file calls it (administrativeStatus of TBX, normativeAuthorization of old TBX, the words of
   * Weblate, MultiTerm, memoQ, Phrase and UTX); null for what says nothing.
   */
  static @Nullable TermStatus ourStatus(String theirs) {
    return switch (key(theirs).replace("termadmnsts", "").replace("term", "")) {
      case "preferred", "approved", "standardized", "mandatory", "1", "translated" -> TermStatus.PREFERRED;
      case "admitted", "allowed", "provisional", "nonstandard", "proposed", "unapproved", "new" -> TermStatus.ADMITTED;
      case "deprecated", "forbidden", "notrecommended", "rejected", "donotuse", "prohibited", "negative", "legal" ->
          TermStatus.DEPRECATED;
      case "superseded", "obsolete" -> TermStatus.SUPERSEDED;
      default -> null;
    };
  }

  private static String key(String value) {
    return value.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ /]", "");
  }
}
