package yaad.exchange;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yaad.base.UserException;

/**
 * How an export is cut into several files.
 *
 * @param by what decides
 * @param most units a file, or bytes a file (kept to unless one unit alone is larger); 0 when it does not matter
 */
public record Split(By by, long most) {
  /** One file. */
  public static final Split NONE = new Split(By.NOTHING, 0);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,9})\\s*(kb|k|mb|m|gb|g)?");

  /** What decides where a file ends. */
  public enum By { NOTHING, UNITS, BYTES, DOCUMENT }

  /**
   * What a person types: {@code 5000} units, {@code 20MB}, or {@code document}.
   *
   * @throws UserException when it is none of these
   */
  public static Split of(String text) {
    String t = text.strip().toLowerCase(Locale.ROOT);
    if (t.equals("document")) {
      return new Split(By.DOCUMENT, 0);
    }
    Matcher m = TEXT.matcher(t);
    long number = m.matches() ? Long.parseLong(m.group(1)) : 0;
    if (number == 0) {
      throw new UserException("\"" + text + "\" does not say how to split", "Give a number of units such as 5000, a size "
          + "such as 20MB, or the word document");
    }
    if (m.group(2) == null) {
      return new Split(By.UNITS, number);
    }
    return new Split(By.BYTES, number << switch (m.group(2).charAt(0)) {
      case 'k' -> 10;
      case 'm' -> 20;
      default -> 30;
    });
  }
}
