package yaad.align;

import java.util.List;

/** Marks that translators carry over: question and exclamation marks, quotation marks, brackets, colons. */
final class PunctuationEvidence implements Evidence {
  private static final String[] KINDS = {"?؟", "!", "\"“”„«»‘’'", "()[]", ":"};
  private static final List<String> NAMES = List.of("question", "exclamation", "quote", "bracket", "colon");

  @Override
  public List<String> features() {
    return NAMES.stream().flatMap(n -> List.of("mark." + n + ".both", "mark." + n + ".one").stream()).toList();
  }

  @Override
  public Measure on(Sides sides) {
    int[][] ur = marks(sides.ur.segments());
    int[][] en = marks(sides.en.segments());
    return (i, k, j, l, out, at) -> {
      if (i == k || j == l) {
        return;
      }
      for (int kind = 0; kind < KINDS.length; kind++) {
        int u = ur[kind][k] - ur[kind][i];
        int e = en[kind][l] - en[kind][j];
        if (u > 0 && e > 0) {
          out[at + 2 * kind] = 1;
        } else if (u > 0 || e > 0) {
          out[at + 2 * kind + 1] = 1;
        }
      }
    };
  }

  /** For each kind how many segments with such a mark there are among the first so many. */
  private static int[][] marks(List<String> segments) {
    int[][] sums = new int[KINDS.length][segments.size() + 1];
    for (int kind = 0; kind < KINDS.length; kind++) {
      for (int i = 0; i < segments.size(); i++) {
        sums[kind][i + 1] = sums[kind][i] + (has(segments.get(i), kind) ? 1 : 0);
      }
    }
    return sums;
  }

  private static boolean has(String segment, int kind) {
    for (int at = 0; at < segment.length(); at++) {
      char c = segment.charAt(at);
      if (KINDS[kind].indexOf(c) >= 0 && !(kind == 2 && isApostrophe(segment, at))) {
        return true;
      }
    }
    return false;
  }

  /** A quote character between letters, or after one with a space behind it, is an apostrophe or may be one. */
  private static boolean isApostrophe(String segment, int at) {
    char c = segment.charAt(at);
    return (c == '\'' || c == '’')
        && at > 0 && Character.isLetterOrDigit(segment.charAt(at - 1))
        && (at + 1 == segment.length() || segment.charAt(at + 1) != c);
  }
}
