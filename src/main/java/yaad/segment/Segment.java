package yaad.segment;

/**
 * One sentence of an article, without the white space around it.
 *
 * @param text the sentence as it was written, never empty and on one line: where it runs over a line end (in a file of
 *     lines wrapped at a column), that line end is one space here; otherwise it equals the article's text from
 *     {@code start} to {@code end}
 * @param paragraph the paragraph that it stands in, from 0
 * @param start where it starts in the article's {@linkplain Article#text() text}, in UTF-16 units
 * @param end where it ends there
 */
public record Segment(String text, int paragraph, int start, int end) {}
