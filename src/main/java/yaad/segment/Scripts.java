package yaad.segment;

import java.util.Optional;
import yaad.base.UserException;
import yaad.text.Lang;
import yaad.text.Script;

/** Tells the language of an article by its letters. */
final class Scripts {
  /** An article may quote the other script at length; below this share of letters it is not in the language. */
  private static final double TOO_FEW = 0.1;

  private Scripts() {}

  static Lang lang(String name, String text, Optional<Lang> expected) {
    if (isForeign(text)) {
      throw new UserException(name + " is in neither Urdu nor English script", "Yaad reads Urdu and English only");
    }
    Optional<Lang> told = Script.of(text);
    if (expected.isPresent()) {
      Lang lang = expected.get();
      double share = lang == Lang.URDU ? Script.arabicShare(text) : 1 - Script.arabicShare(text);
      if (told.isPresent() && share < TOO_FEW) {
        throw new UserException(
            name + " is not in " + word(lang) + ": hardly any of its letters are in "
                + (lang == Lang.URDU ? "Arabic" : "Latin") + " script",
            "Check whether it is the right file, or two were exchanged");
      }
      return lang;
    }
    return told.orElseThrow(() -> new UserException(
        name + " has no letters to tell its language by", "Check that it is the right file; yaad segment takes it with --lang ur or --lang en"));
  }

  /** Whether most letters are of other scripts. */
  private static boolean isForeign(String text) {
    long letters = 0;
    long foreign = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c > 0x7F && Character.isLetter(c)) {
        letters++;
        foreign += switch (Character.UnicodeScript.of(c)) {
          case ARABIC, LATIN, COMMON, INHERITED -> 0;
          default -> 1;
        };
      } else if (c >= 'A' && Character.isLetter(c)) {
        letters++;
      }
    }
    return 2 * foreign > letters;
  }

  private static String word(Lang lang) {
    return lang == Lang.URDU ? "Urdu" : "English";
  }
}
