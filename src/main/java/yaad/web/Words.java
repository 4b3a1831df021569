package yaad.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import yaad.text.Lang;

/** The words of the pages themselves in one language: {@code words-en.properties}, {@code words-ur.properties}. */
final class Words {
  private static final Words ENGLISH = new Words(Lang.ENGLISH);
  private static final Words URDU = new Words(Lang.URDU);

  private static final Phrasebook PHRASES = new Phrasebook("phrases-ur.tsv");

  private final Lang lang;
  private final Properties texts = new Properties();

  private Words(Lang lang) {
    this.lang = lang;
    String file = "words-" + lang.tag() + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + file + " is missing");
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of a language tag; English for all but {@code ur}. */
  static Words of(String tag) {
    return tag.equals(Lang.URDU.tag()) ? URDU : ENGLISH;
  }

  Lang lang() {
    return lang;
  }

  boolean isUrdu() {
    return lang == Lang.URDU;
  }

  /**
   * A text, with {@code {0}}, {@code {1}} replaced.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  String t(String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      text = text.replace("{" + i + "}", value instanceof Number n ? number(n) : String.valueOf(value));
    }
    return text;
  }

  /** What another room says in English, in the language of the pages where the phrasebook has it. */
  Said said(String english) {
    return (isUrdu() ? PHRASES.urdu(english) : Optional.<String>empty())
        .map(urdu -> new Said(urdu, Lang.URDU)).orElse(new Said(english, Lang.ENGLISH));
  }

  /** The name of a check for the eye; one that has none shows its id. */
  String check(String id) {
    return texts.getProperty("check." + id, id.toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  /** A number with separators; in Latin digits in both languages, as Pakistani newspapers print them. */
  String number(Number n) {
    return NumberFormat.getNumberInstance(Locale.ROOT).format(n);
  }

  /** All names of texts. */
  Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }
}
