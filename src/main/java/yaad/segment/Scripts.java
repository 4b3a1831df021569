package yaad.segment;

import java.util.Optional;
import yaad.base.UserException;
import yaad.text.Lang;

/** Tells the language of an article by its letters. */
final class Scripts {
  /** An article may quote the other script at length; below this share of letters it is not in the language. */
  private static final double TOO_FEW = 0.1;

  private Scripts() {}

  static Lang lang(String name, String text, Optional<Lang> expected) {
    long arabic = 0;
    long latin = 0;
    long other = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        switch (Character.UnicodeScript.of(c)) {
          case ARABIC -> arabic++;
          case LATIN -> latin++;
          default -> other++;
        }
      }
    }
    long letters = arabic + latin + other;
    if (expected.isPresent()) {
      Lang lang = expected.get();
      long fit = lang == Lang.URDU ? arabic : latin;
      if (letters > 0 && fit < TOO_FEW * letters) {
        throw new UserException(
            name + " is not in " + word(lang) + ": " + fit + " of its " + letters + " letters are in "
                + (lang == Lang.URDU ? "Arabic" : "Latin") + " script",
            "Check whether two files were exchanged, or name its language with --lang");
      }
      return lang;
    }
    if (other > arabic && other > latin) {
      throw new UserException(name + " is in neither Urdu nor English script", "Yaad reads Urdu and English only");
    }
    if (letters == 0) {
      throw new UserException(name + " has no letters to tell its language by", "Say --lang ur or --lang en");
    }
    return arabic >= latin ? Lang.URDU : Lang.ENGLISH;
  }

  private static String word(Lang lang) {
    return lang == Lang.URDU ? "Urdu" : "English";
  }
}
