package yaad.exchange;

import java.util.regex.Pattern;
import yaad.base.UserException;
import yaad.text.Lang;

/**
 * How a TMX file is written.
 *
 * @param source the language that comes first and that {@code srclang} names
 * @param urTag the tag of the Urdu side, {@code ur} by default
 * @param enTag the tag of the English side, {@code en} by default
 * @param codes whether inline codes are written (TMX level 2) or left out (level 1)
 */
public record TmxOptions(Lang source, String urTag, String enTag, boolean codes) {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  /** English to Urdu with plain tags and plain text, as the CAT tools take them most readily. */
  public static final TmxOptions DEFAULT = new TmxOptions(Lang.ENGLISH, "ur", "en", false);

  /** @throws UserException when a tag is none of its language after BCP 47 */
  public TmxOptions {
    check(urTag, Lang.URDU);
    check(enTag, Lang.ENGLISH);
  }

  private static void check(String tag, Lang lang) {
    if (!TAG.matcher(tag).matches() || Languages.of(tag) != lang) {
      throw new UserException("\"" + tag + "\" is no language tag for " + (lang == Lang.URDU ? "Urdu" : "English"),
          "Give one such as " + (lang == Lang.URDU ? "ur or ur-PK" : "en or en-US"));
    }
  }

  String tag(Lang lang) {
    return lang == Lang.URDU ? urTag : enTag;
  }
}
