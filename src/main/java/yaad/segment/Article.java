package yaad.segment;

import java.util.List;
import yaad.text.Lang;

/**
 * One text in one language, cut into segments.
 *
 * @param lang its language
 * @param text the text as it was read, without a byte-order mark; of a plain-text file character for character, with
 *     its line ends, so that offsets hold in the file; of other formats the paragraphs, each ended by {@code \n}
 * @param segments the sentences in reading order; together they cover all of {@code text} but white space
 * @param notes what is odd about the text, in the order of its places
 */
public record Article(Lang lang, String text, List<Segment> segments, List<Note> notes) {
  public Article {
    segments = List.copyOf(segments);
    notes = List.copyOf(notes);
  }

  /** An article with nothing odd about it. */
  public Article(Lang lang, String text, List<Segment> segments) {
    this(lang, text, segments, List.of());
  }

  /** The segments' texts, in order. */
  public List<String> sentences() {
    return segments.stream().map(Segment::text).toList();
  }
}
