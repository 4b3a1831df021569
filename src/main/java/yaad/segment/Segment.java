package yaad.segment;

/**
 * One sentence of an article, trimmed of white space at both ends.
 *
 * @param text the sentence as it was written, never empty
 * @param paragraph the paragraph that it stands in, from 0
 * @param start where it starts in the article's {@linkplain Article#text() text}, in UTF-16 units
 * @param end where it ends there
 */
public record Segment(String text, int paragraph, int start, int end) {}
