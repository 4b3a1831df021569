package yaad.memory;

import java.util.List;

/** The keys by which terms are found. */
final class ConceptKeys {
  private final Sql sql;

  ConceptKeys(Sql sql) {
    this.sql = sql;
  }

  /** Makes the keys of a concept's terms anew; a deleted one has none. */
  void index(long n) {
    sql.update("DELETE FROM term_key WHERE concept = ?", n);
    List<Term> terms =
        sql.one("SELECT * FROM concept WHERE n = ? AND gone IS NULL", ConceptTable::concept, n)
            .map(Concept::terms)
            .orElse(List.of());
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      for (TermKey kind : TermKey.values()) {
        for (String key : kind.of(term.lang(), term.text())) {
          sql.update(
              "INSERT OR IGNORE INTO term_key (lang, kind, key, concept, term) VALUES (?, ?, ?, ?, ?)",
              term.lang().tag(), kind.ordinal(), key, n, i);
        }
      }
    }
  }

  /** Makes the keys of all terms anew. */
  void indexAll() {
    sql.list("SELECT n FROM concept ORDER BY n", r -> r.getLong(1)).forEach(this::index);
  }
}
