package yaad.memory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import yaad.base.UserException;
import yaad.text.Lang;

/** Reads the glossary. */
final class SqliteConcepts implements Concepts {
  private static final int PAGE = 500;

  private final Sql sql;
  private final Freshness freshness;

  SqliteConcepts(Sql sql, Freshness freshness) {
    this.sql = sql;
    this.freshness = freshness;
  }

  @Override
  public Optional<Concept> get(UUID id) {
    return sql.one(
        "SELECT * FROM concept WHERE id = ? AND gone IS NULL", ConceptTable::concept, (Object) Uuids.bytes(id));
  }

  @Override
  public List<Concept> withRef(String ref) {
    return ref.isEmpty()
        ? List.of()
        : sql.list("SELECT * FROM concept WHERE ref = ? AND gone IS NULL ORDER BY n", ConceptTable::concept, ref);
  }

  @Override
  public Concept find(String refOrIdPrefix) {
    List<Concept> found = withRef(refOrIdPrefix);
    byte[][] range = found.isEmpty() ? Uuids.range(refOrIdPrefix) : null;
    if (range != null) {
      found =
          sql.list(
              "SELECT * FROM concept WHERE id BETWEEN ? AND ? AND gone IS NULL LIMIT 2",
              ConceptTable::concept,
              range[0],
              range[1]);
    }
    if (found.isEmpty()) {
      throw new UserException("There is no concept \"" + refOrIdPrefix + "\"", "Look for it with yaad term");
    }
    if (found.size() > 1) {
      throw new UserException("More than one concept is called \"" + refOrIdPrefix + "\"", "Give more of its id");
    }
    return found.get(0);
  }

  @Override
  public void each(Consumer<Concept> each) {
    sql.snapshot(
        () -> {
          record Numbered(long n, Concept concept) {}
          long last = 0;
          List<Numbered> page;
          do {
            page =
                sql.list(
                    "SELECT * FROM concept WHERE n > ? AND gone IS NULL ORDER BY n LIMIT " + PAGE,
                    r -> new Numbered(r.getLong("n"), ConceptTable.concept(r)),
                    last);
            for (Numbered numbered : page) {
              each.accept(numbered.concept());
              last = numbered.n();
            }
          } while (page.size() == PAGE);
          return true;
        });
  }

  @Override
  public List<Named> byKey(Lang lang, TermKey kind, String key) {
    freshness.terms();
    return sql.list(
        "SELECT c.*, k.term AS term FROM term_key k JOIN concept c ON c.n = k.concept"
            + " WHERE k.lang = ? AND k.kind = ? AND k.key = ? ORDER BY c.n, k.term",
        r -> {
          Concept concept = ConceptTable.concept(r);
          return new Named(concept, concept.terms().get(r.getInt("term")));
        },
        lang.tag(),
        kind.ordinal(),
        key);
  }

  @Override
  public List<Place> places(Lang lang, TermKey kind, String key, int limit) {
    freshness.terms();
    return sql.list(
        "SELECT concept, term FROM term_key WHERE lang = ? AND kind = ? AND key = ? ORDER BY concept, term LIMIT ?",
        r -> new Place(r.getLong(1), r.getInt(2)),
        lang.tag(),
        kind.ordinal(),
        key,
        limit);
  }

  @Override
  public List<String> keys(Lang lang, TermKey kind, String start, int limit) {
    freshness.terms();
    return sql.list(
        "SELECT DISTINCT key FROM term_key WHERE lang = ? AND kind = ? AND key >= ? AND key < ? ORDER BY key LIMIT ?",
        r -> r.getString(1),
        lang.tag(),
        kind.ordinal(),
        start,
        start + Character.MAX_VALUE,
        limit);
  }

  @Override
  public List<Text> texts(Lang lang, TermKey kind, String key, int limit) {
    return sql.list(
        "SELECT k.concept, k.term, json_extract(c.terms, '$[' || k.term || '].text') FROM term_key k"
            + " JOIN concept c ON c.n = k.concept WHERE k.lang = ? AND k.kind = ? AND k.key = ?"
            + " ORDER BY k.concept, k.term LIMIT ?",
        r -> new Text(new Place(r.getLong(1), r.getInt(2)), r.getString(3)),
        lang.tag(),
        kind.ordinal(),
        key,
        limit);
  }

  @Override
  public Named at(Place place) {
    Concept concept =
        sql.one("SELECT * FROM concept WHERE n = ?", ConceptTable::concept, place.concept()).orElseThrow();
    return new Named(concept, concept.terms().get(place.term()));
  }
}
