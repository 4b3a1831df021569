package yaad.segment;

import java.util.List;
import yaad.text.Span;

/**
 * What a reader of one family of formats hands over.
 *
 * @param text the whole text
 * @param places its paragraphs, in order; between them is only white space
 * @param notes what the reader has to tell
 */
record Paragraphs(String text, List<Span> places, List<Note> notes) {}
