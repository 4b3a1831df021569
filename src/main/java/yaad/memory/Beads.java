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
      // Four places are more than any confidence is worth.
      out.add(bead.ur() + ":" + bead.en() + ":" + Math.round(bead.confidence() * 10_000) / 10_000.0);
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
      String[] parts = segment.split("[:-]");
      int start = Integer.parseInt(parts[1]);
      int end = Integer.parseInt(parts[2]);
      out.add(new Segment(text.substring(start, end), Integer.parseInt(parts[0]), start, end));
    }
    return out;
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
