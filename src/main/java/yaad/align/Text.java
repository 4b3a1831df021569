package yaad.align;

import java.util.List;
import yaad.segment.Article;
import yaad.segment.Segment;

/**
 * One side of an alignment: segments in reading order and the paragraph that each stands in.
 *
 * @param segments the segments' texts as they were written
 * @param paragraphs the paragraph of each segment, never falling; all equal when nothing is known of paragraphs
 */
public record Text(List<String> segments, List<Integer> paragraphs) {
  public Text {
    segments = List.copyOf(segments);
    paragraphs = List.copyOf(paragraphs);
    if (segments.size() != paragraphs.size()) {
      throw new IllegalArgumentException(segments.size() + " segments, " + paragraphs.size() + " paragraph numbers");
    }
    for (int i = 1; i < paragraphs.size(); i++) {
      if (paragraphs.get(i) < paragraphs.get(i - 1)) {
        throw new IllegalArgumentException("paragraph numbers fall at segment " + i);
      }
    }
  }

  /** Segments of which nobody knows the paragraphs. */
  public static Text of(List<String> segments) {
    return new Text(segments, segments.stream().map(s -> 0).toList());
  }

  /** An article's segments with its paragraphs. */
  public static Text of(Article article) {
    return new Text(article.sentences(), article.segments().stream().map(Segment::paragraph).toList());
  }

  /** How many segments. */
  public int size() {
    return segments.size();
  }

  /** The segments from {@code from} to before {@code to} as one text, joined by spaces. */
  public String joined(int from, int to) {
    return String.join(" ", segments.subList(from, to));
  }
}
