package yaad.memory;

import java.util.UUID;
import yaad.text.Lang;

/**
 * One name of a concept in one language. Empty strings stand for what is not known.
 *
 * @param id its identity for life, a version 7 UUID
 * @param lang the language
 * @param text the term as it is written
 * @param status its standing
 * @param pos part of speech: {@code noun}, {@code proper noun}, {@code adjective}, {@code verb}, {@code adverb},
 *     {@code phrase} or empty
 * @param gender {@code m}, {@code f} or empty
 * @param type {@code full form}, {@code short form}, {@code acronym}, {@code transliteration} or empty
 * @param context a sentence that shows it in use, or empty
 */
public record Term(
    UUID id, Lang lang, String text, TermStatus status, String pos, String gender, String type, String context) {}
