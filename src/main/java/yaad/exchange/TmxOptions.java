package yaad.exchange;

import yaad.text.Lang;

/**
 * How a TMX file is written.
 *
 * @param source the language that comes first and that {@code srclang} names
 * @param urTag the tag of the Urdu side, {@code ur} by default
 * @param enTag the tag of the English side, {@code en} by default
 */
public record TmxOptions(Lang source, String urTag, String enTag) {
  /** English to Urdu with plain tags, as the CAT tools take them most readily. */
  public static final TmxOptions DEFAULT = new TmxOptions(Lang.ENGLISH, "ur", "en");

  String tag(Lang lang) {
    return lang == Lang.URDU ? urTag : enTag;
  }
}
