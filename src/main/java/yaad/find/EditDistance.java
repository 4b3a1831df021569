package yaad.find;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import yaad.memory.Word;
import yaad.text.Span;

/** Edit distances: of lists of words with weights, and of texts by characters. */
final class EditDistance {
  private EditDistance() {}

  /** In quarters of a word, with the costs of {@link Analysed#replace}. */
  static int of(List<Word> a, List<Word> b) {
    int[] row = new int[b.size() + 1];
    for (int j = 1; j <= b.size(); j++) {
      row[j] = row[j - 1] + Analysed.weight(b.get(j - 1));
    }
    for (Word x : a) {
      int diagonal = row[0];
      row[0] += Analysed.weight(x);
      for (int j = 1; j <= b.size(); j++) {
        Word y = b.get(j - 1);
        int best =
            Math.min(
                diagonal + Analysed.replace(x, y),
                Math.min(row[j] + Analysed.weight(x), row[j - 1] + Analysed.weight(y)));
        diagonal = row[j];
        row[j] = best;
      }
    }
    return row[b.size()];
  }

  /** In UTF-16 units, by Myers' bit-parallel algorithm (1999) in Hyyrö's form; the first text has at most 64 units. */
  static int of(String a, String b) {
    int m = a.length();
    if (m > 64) {
      throw new IllegalArgumentException("too long for the character measure: " + m);
    }
    if (m == 0 || b.isEmpty()) {
      return Math.max(m, b.length());
    }
    long pv = -1L;
    long mv = 0;
    long last = 1L << (m - 1);
    int score = m;
    for (int j = 0; j < b.length(); j++) {
      long eq = occurrences(a, b.charAt(j));
      long xv = eq | mv;
      long xh = (((eq & pv) + pv) ^ pv) | eq;
      long ph = mv | ~(xh | pv);
      long mh = pv & xh;
      if ((ph & last) != 0) {
        score++;
      } else if ((mh & last) != 0) {
        score--;
      }
      ph = ph << 1 | 1;
      mh <<= 1;
      pv = mh | ~(xv | ph);
      mv = ph & xv;
    }
    return score;
  }

  private static long occurrences(String a, char c) {
    long bits = 0;
    for (int i = 0; i < a.length(); i++) {
      if (a.charAt(i) == c) {
        bits |= 1L << i;
      }
    }
    return bits;
  }

  /** What must be done to {@code from} to make {@code to} of it: the cheapest way, in order, neighbours joined. */
  static List<Edit> edits(Analysed from, Analysed to) {
    List<Word> a = from.words();
    List<Word> b = to.words();
    int[][] cost = table(a, b);
    List<Edit> edits = new ArrayList<>();
    int i = a.size();
    int j = b.size();
    while (i > 0 || j > 0) {
      if (i > 0 && j > 0 && cost[i][j] == cost[i - 1][j - 1] + Analysed.replace(a.get(i - 1), b.get(j - 1))) {
        boolean same = Analysed.replace(a.get(i - 1), b.get(j - 1)) == 0;
        edits.add(new Edit(same ? Edit.Kind.KEEP : Edit.Kind.REPLACE, a.get(--i).span(), b.get(--j).span()));
      } else if (i > 0 && cost[i][j] == cost[i - 1][j] + Analysed.weight(a.get(i - 1))) {
        i--;
        edits.add(new Edit(Edit.Kind.DELETE, a.get(i).span(), gap(b, j)));
      } else {
        j--;
        edits.add(new Edit(Edit.Kind.INSERT, gap(a, i), b.get(j).span()));
      }
    }
    Collections.reverse(edits);
    return joined(edits);
  }

  private static int[][] table(List<Word> a, List<Word> b) {
    int[][] cost = new int[a.size() + 1][b.size() + 1];
    for (int i = 0; i <= a.size(); i++) {
      for (int j = 0; j <= b.size(); j++) {
        if (i == 0) {
          cost[i][j] = j == 0 ? 0 : cost[0][j - 1] + Analysed.weight(b.get(j - 1));
        } else if (j == 0) {
          cost[i][j] = cost[i - 1][0] + Analysed.weight(a.get(i - 1));
        } else {
          cost[i][j] =
              Math.min(
                  cost[i - 1][j - 1] + Analysed.replace(a.get(i - 1), b.get(j - 1)),
                  Math.min(
                      cost[i - 1][j] + Analysed.weight(a.get(i - 1)), cost[i][j - 1] + Analysed.weight(b.get(j - 1))));
        }
      }
    }
    return cost;
  }

  /** The empty place before word {@code i}. */
  private static Span gap(List<Word> words, int i) {
    int at = i == 0 ? 0 : words.get(i - 1).span().end();
    return new Span(at, at);
  }

  private static List<Edit> joined(List<Edit> edits) {
    List<Edit> out = new ArrayList<>();
    for (Edit edit : edits) {
      int last = out.size() - 1;
      if (last >= 0 && out.get(last).kind() == edit.kind()) {
        out.set(last, new Edit(edit.kind(), join(out.get(last).from(), edit.from()), join(out.get(last).to(), edit.to())));
      } else {
        out.add(edit);
      }
    }
    return out;
  }

  private static Span join(Span a, Span b) {
    return new Span(Math.min(a.start(), b.start()), Math.max(a.end(), b.end()));
  }
}
