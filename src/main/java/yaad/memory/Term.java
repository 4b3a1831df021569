package yaad.memory;

import java.util.List;
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
 * @param contextUnit the id of the unit that the context is taken from, or empty
 * @param stamp who made it and when; {@link Stamp#NONE} is filled in when the concept is put into a memory
 */
public record Term(
    UUID id, Lang lang, String text, TermStatus status, String pos, String gender, String type, String context,
    String contextUnit, Stamp stamp) {
  /** What {@link #pos} may say. */
  public static final List<String> PARTS_OF_SPEECH = List.of("noun", "proper noun", "adjective", "verb", "adverb", "phrase");
  /** What {@link #type} may say. */
  public static final List<String> TYPES = List.of("full form", "short form", "acronym", "transliteration");

  /** A term that is new, or whose past is the memory's affair. */
  public Term(
      UUID id, Lang lang, String text, TermStatus status, String pos, String gender, String type, String context) {
    this(id, lang, text, status, pos, gender, type, context, "", Stamp.NONE);
  }

  /** The same written otherwise. */
  public Term withText(String other) {
    return new Term(id, lang, other, status, pos, gender, type, context, contextUnit, stamp);
  }

  /** The same with another standing. */
  public Term withStatus(TermStatus other) {
    return new Term(id, lang, text, other, pos, gender, type, context, contextUnit, stamp);
  }

  /** The same made or changed by another. */
  public Term withStamp(Stamp other) {
    return new Term(id, lang, text, status, pos, gender, type, context, contextUnit, other);
  }

  /** The same shown in use by a sentence. */
  public Term withContext(String sentence, String unit) {
    return new Term(id, lang, text, status, pos, gender, type, sentence, unit, stamp);
  }
}
