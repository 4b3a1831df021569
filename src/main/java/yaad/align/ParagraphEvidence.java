package yaad.align;

import java.util.List;

/**
 * Paragraphs: beads tend to begin a paragraph on both sides or on neither and seldom reach over a break. It is evidence,
 * not a wall: translators move breaks. It says nothing when one side has a single paragraph.
 */
final class ParagraphEvidence implements Evidence {
  @Override
  public List<String> features() {
    return List.of("paragraph.both", "paragraph.one", "paragraph.over");
  }

  @Override
  public Measure on(Sides sides) {
    boolean[] ur = starts(sides.ur.paragraphs());
    boolean[] en = starts(sides.en.paragraphs());
    if (!any(ur) || !any(en)) {
      return (i, k, j, l, out, at) -> {};
    }
    return (i, k, j, l, out, at) -> {
      if (i == k || j == l) {
        return;
      }
      if (ur[i] && en[j]) {
        out[at] = 1;
      } else if (ur[i] || en[j]) {
        out[at + 1] = 1;
      }
      for (int a = i + 1; a < k; a++) {
        out[at + 2] += ur[a] ? 1 : 0;
      }
      for (int b = j + 1; b < l; b++) {
        out[at + 2] += en[b] ? 1 : 0;
      }
    };
  }

  private static boolean[] starts(List<Integer> paragraphs) {
    boolean[] starts = new boolean[paragraphs.size()];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = !paragraphs.get(i).equals(paragraphs.get(i - 1));
    }
    return starts;
  }

  private static boolean any(boolean[] starts) {
    for (boolean start : starts) {
      if (start) {
        return true;
      }
    }
    return false;
  }
}
