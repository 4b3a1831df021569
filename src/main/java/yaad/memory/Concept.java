package yaad.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import yaad.text.Lang;

/**
 * A glossary entry after ISO 30042: one meaning with its names in both languages. Empty strings stand for what is not
 * known.
 *
 * @param id its identity for life; survives every exchange
 * @param ref the readable id that its file gave it ({@code person-putin}), or empty
 * @param field the subject field
 * @param definition what it means
 * @param client whom it was made for
 * @param project the piece of work that it was made for
 * @param note a remark for people
 * @param source where it comes from ({@code starter}, {@code cldr}, a file's name, a person's)
 * @param doNotTranslate whether the English form stays as it is in Urdu
 * @param terms its names, in the order that they are shown; the first preferred one of a language is its main term
 * @param stamp who made it and when
 */
public record Concept(
    UUID id,
    String ref,
    String field,
    String definition,
    String client,
    String project,
    String note,
    String source,
    boolean doNotTranslate,
    List<Term> terms,
    Stamp stamp) {
  public Concept {
    terms = List.copyOf(terms);
  }

  /** A concept of no particular project. */
  public Concept(
      UUID id, String ref, String field, String definition, String client, String note, String source,
      boolean doNotTranslate, List<Term> terms, Stamp stamp) {
    this(id, ref, field, definition, client, "", note, source, doNotTranslate, terms, stamp);
  }

  /** Its names in one language, in order. */
  public Stream<Term> terms(Lang lang) {
    return terms.stream().filter(t -> t.lang() == lang);
  }

  /** The name to use in a language: the first preferred one, else the first admitted one, else the first. */
  public Optional<Term> main(Lang lang) {
    return terms(lang).min(Comparator.comparing(Term::status));
  }

  /** The same made or changed by another. */
  public Concept withStamp(Stamp other) {
    return new Concept(id, ref, field, definition, client, project, note, source, doNotTranslate, terms, other);
  }

  /** The same with other names. */
  public Concept withTerms(List<Term> others) {
    return new Concept(id, ref, field, definition, client, project, note, source, doNotTranslate, others, stamp);
  }
}
