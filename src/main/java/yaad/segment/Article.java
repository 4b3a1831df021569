package yaad.segment;

import java.util.List;
import yaad.text.Lang;

/**
 * One text in one language, cut into segments.
 *
 * @param lang its language
 * @param text the text as it was read from the file, paragraphs separated by line ends
 * @param segments the sentences in reading order; together they cover all of {@code text} but white space
 */
public record Article(Lang lang, String text, List<Segment> segments) {
  public Article {
    segments = List.copyOf(segments);
  }

  /** The segments' texts, in order. */
  public List<String> sentences() {
    return segments.stream().map(Segment::text).toList();
  }
}
