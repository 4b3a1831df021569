package yaad.base;

import java.util.Locale;

/** Numbers of things in English sentences: "1 unit", "12,300 units", whatever the locale. */
public final class Count {
  private Count() {}

  /**
   * @param n how many
   * @param one the name of one thing, whose plural is made with an s: "unit", "sentence pair"
   */
  public static String of(long n, String one) {
    return of(n, one, one + "s");
  }

  /**
   * @param n how many
   * @param one what stands after "1"
   * @param many what stands after every other number
   */
  public static String of(long n, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? one : many);
  }
}
