package yaad.web;

import java.util.List;
import java.util.Locale;
import yaad.memory.Documents;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;

/**
 * A part of the list of articles.
 *
 * @param all how many there are
 * @param q what their names must contain, or empty
 * @param found how many such there are
 * @param from the first that is shown, from 0
 * @param shown those that are shown
 */
record Articles(int all, String q, int found, int from, List<Documents.Summary> shown) {
  private static final int PART = 200;
  /** A list of so many is not taken in with a look. */
  private static final int LONG = 20;

  /**
   * The part that a page shows.
   *
   * @param from the first of those that are found; beyond the end the last one
   */
  static Articles of(List<Documents.Summary> all, String q, int from) {
    String wanted = key(q);
    List<Documents.Summary> found = all.stream().filter(d -> key(d.name()).contains(wanted)).toList();
    int first = Math.max(0, Math.min(from, found.size() - 1));
    return new Articles(all.size(), q, found.size(), first, found.subList(first, Math.min(found.size(), first + PART)));
  }

  private static String key(String name) {
    return Fold.key(name.toLowerCase(Locale.ROOT), Lang.URDU, Level.SEARCH);
  }

  boolean isEmpty() {
    return all == 0;
  }

  /** Whether finding one wants help. */
  boolean isLong() {
    return all > LONG;
  }

  boolean hasPrevious() {
    return from > 0;
  }

  boolean hasNext() {
    return from + shown.size() < found;
  }

  String previous() {
    return Integer.toString(Math.max(0, from - PART));
  }

  String next() {
    return Integer.toString(from + PART);
  }
}
