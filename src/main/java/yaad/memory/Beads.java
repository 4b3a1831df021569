package yaad.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import yaad.align.Bead;
import yaad.segment.Article;
import yaad.segment.Segment;

/** How beads and segments are written in a column. */
final class Beads {
  private Beads() {}

  /** {@code 1:2:0.9871} for one Urdu and two English segments. */
  static String write(List<Bead> beads) {
    StringJoiner out = new StringJoiner(" ");
    for (Bead bead : beads) {
      // Four places are more than any confidence is worth; 1 is a person's word, and nothing is rounded up to it.
      double confidence = bead.confidence() == 1 ? 1 : Math.min(9_999, Math.round(bead.confidence() * 10_000)) / 10_000.0;
      out.add(bead.ur() + ":" + bead.en() + ":" + confidence);
    }
    return out.toString();
  }

  static List<Bead> read(String beads) {
    List<Bead> out = new ArrayList<>();
    int u = 0;
    int e = 0;
    for (String bead : words(beads)) {
      String[] parts = bead.split(":");
      int ur = Integer.parseInt(parts[0]);
      int en = Integer.parseInt(parts[1]);
      out.add(new Bead(u, u + ur, e, e + en, Double.parseDouble(parts[2])));
      u += ur;
      e += en;
    }
    return out;
  }

  /** {@code 0:10-57} for a segment of paragraph 0 from offset 10 to 57. */
  static String writeSegments(Article article) {
    StringJoiner out = new StringJoiner(" ");
    for (Segment s : article.segments()) {
      out.add(s.paragraph() + ":" + s.start() + "-" + s.end());
    }
    return out.toString();
  }

  static List<Segment> readSegments(String text, String segments) {
    List<Segment> out = new ArrayList<>();
    for (String segment : words(segments)) {
      int colon = segment.indexOf(':');
      int dash = segment.indexOf('-');
      int start = Integer.parseInt(segment.substring(colon + 1, dash));
      int end = Integer.parseInt(segment.substring(dash + 1));
      out.add(new Segment(text.substring(start, end), Integer.parseInt(segment.substring(0, colon)), start, end));
    }
    return out;
  }

  /** The text of some segments, as {@link #writeSegments} wrote them, joined by a space. */
  static String text(String text, String segments, int from, int to) {
    StringJoiner out = new StringJoiner(" ");
    int at = 0;
    for (int i = 0; i < to; i++) {
      int space = segments.indexOf(' ', at);
      int stop = space < 0 ? segments.length() : space;
      if (i >= from) {
        int colon = segments.indexOf(':', at);
        int dash = segments.indexOf('-', at);
        out.add(text.substring(
            Integer.parseInt(segments.substring(colon + 1, dash)), Integer.parseInt(segments.substring(dash + 1, stop))));
      }
      at = stop + 1;
    }
    return out.toString();
  }

  private static String[] words(String list) {
    return list.isEmpty() ? new String[0] : list.split(" ");
  }

  /** The text of some segments, joined by a space. */
  static String text(Article article, int from, int to) {
    StringJoiner out = new StringJoiner(" ");
    for (Segment s : article.segments().subList(from, to)) {
      out.add(s.text());
    }
    return out.toString();
  }
}
