package yaad.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yaad.text.Lang;

/** The rows of concepts with the keys of their terms, for writing. */
final class ConceptTable {
  private final Sql sql;
  private final Change change;
  private final ConceptKeys keys;

  ConceptTable(Sql sql, Change change) {
    this.sql = sql;
    this.change = change;
    this.keys = new ConceptKeys(sql);
  }

  boolean put(Concept given) {
    check(given);
    Optional<Long> known =
        sql.one("SELECT n FROM concept WHERE id = ?", r -> r.getLong(1), (Object) Uuids.bytes(given.id()));
    if (known.isEmpty()) {
      insert(stamped(given, List.of()));
      return true;
    }
    long n = known.get();
    boolean live = isLive(n);
    Concept past = read(n);
    Concept concept = stamped(given, past.terms());
    if (live && concept.withStamp(past.stamp()).equals(past)) {
      return false;
    }
    keepImage(n);
    sql.update(
        "UPDATE concept SET ref = ?, field = ?, definition = ?, client = ?, project = ?, note = ?, source = ?, keep = ?, terms = ?,"
            + " changer = ?, changed = ?, gone = NULL WHERE n = ?",
        concept.ref(), concept.field(), concept.definition(), concept.client(), concept.project(), concept.note(),
        concept.source(),
        concept.doNotTranslate() ? 1 : 0,
        terms(concept.terms()),
        concept.stamp().changer(),
        concept.stamp().changed().getEpochSecond(),
        n);
    change.count("concepts", live ? 0 : 1);
    change.otherChanged();
    keys.index(n);
    return true;
  }

  /** Says who made and changed each term: a term that is as it was keeps its stamp. */
  private static Concept stamped(Concept concept, List<Term> past) {
    Stamp now = concept.stamp();
    List<Term> terms = new ArrayList<>();
    for (Term term : concept.terms()) {
      Term before = past.stream().filter(t -> t.id().equals(term.id())).findFirst().orElse(null);
      if (before == null) {
        boolean unknown = term.stamp().equals(Stamp.NONE);
        terms.add(unknown ? term.withStamp(new Stamp(now.changer(), now.changed(), now.changer(), now.changed())) : term);
      } else if (before.equals(term.withStamp(before.stamp()))) {
        terms.add(before);
      } else {
        Stamp made = before.stamp();
        terms.add(term.withStamp(new Stamp(made.creator(), made.created(), now.changer(), now.changed())));
      }
    }
    return concept.withTerms(terms);
  }

  private static void check(Concept concept) {
    for (String s :
        List.of(
            concept.ref(), concept.field(), concept.definition(), concept.client(), concept.project(), concept.note(),
            concept.source())) {
      Storable.check("the concept " + concept.ref(), s);
    }
    for (Term term : concept.terms()) {
      Storable.check("a term of the concept " + concept.ref(), term.text());
      Storable.check("a term's context", term.context());
    }
  }

  private void insert(Concept c) {
    sql.update(
        "INSERT INTO concept (id, ref, field, definition, client, project, note, source, keep, terms, creator, created, changer,"
            + " changed, made) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        Uuids.bytes(c.id()), c.ref(), c.field(), c.definition(), c.client(), c.project(), c.note(),
        c.source(),
        c.doNotTranslate() ? 1 : 0,
        terms(c.terms()),
        c.stamp().creator(),
        c.stamp().created().getEpochSecond(),
        c.stamp().changer(),
        c.stamp().changed().getEpochSecond(),
        change.number());
    change.count("concepts", 1);
    change.otherChanged();
    keys.index(sql.number("SELECT last_insert_rowid()"));
  }

  boolean delete(UUID id) {
    Optional<Long> n =
        sql.one("SELECT n FROM concept WHERE id = ? AND gone IS NULL", r -> r.getLong(1), (Object) Uuids.bytes(id));
    n.ifPresent(this::remove);
    return n.isPresent();
  }

  private void remove(long n) {
    sql.update("UPDATE concept SET gone = ? WHERE n = ?", change.number(), n);
    change.count("concepts", -1);
    change.otherChanged();
    keys.index(n);
  }

  void takeBack(long target) {
    sql.list("SELECT n FROM concept WHERE made = ? AND gone IS NULL", r -> r.getLong(1), target).forEach(this::remove);
    for (long n : sql.list("SELECT n FROM concept WHERE gone = ? AND made <> ?", r -> r.getLong(1), target, target)) {
      keepImage(n);
      sql.update("UPDATE concept SET gone = NULL WHERE n = ?", n);
      change.count("concepts", 1);
      change.otherChanged();
      keys.index(n);
    }
    for (long n : sql.list("SELECT n FROM concept_past WHERE op = ?", r -> r.getLong(1), target)) {
      keepImage(n);
      boolean live = isLive(n);
      sql.update(
          "UPDATE concept SET (ref, field, definition, client, project, note, source, keep, terms, changer, changed, gone) ="
              + " (SELECT ref, field, definition, client, project, note, source, keep, terms, changer, changed, gone"
              + " FROM concept_past p WHERE p.op = ? AND p.n = concept.n) WHERE n = ?",
          target,
          n);
      change.count("concepts", (isLive(n) ? 1 : 0) - (live ? 1 : 0));
      change.otherChanged();
      keys.index(n);
    }
  }

  private boolean isLive(long n) {
    return sql.number("SELECT gone IS NULL FROM concept WHERE n = ?", n) == 1;
  }

  private Concept read(long n) {
    return sql.one("SELECT * FROM concept WHERE n = ?", ConceptTable::concept, n).orElseThrow();
  }

  private void keepImage(long n) {
    sql.update(
        "INSERT INTO concept_past SELECT ?1, c.* FROM concept c WHERE c.n = ?2 AND c.made <> ?1"
            + " AND NOT EXISTS (SELECT 1 FROM concept_past p WHERE p.n = ?2 AND p.op = ?1)",
        change.number(),
        n);
  }

  static Concept concept(ResultSet r) throws SQLException {
    return new Concept(
        Uuids.of(r.getBytes("id")),
        r.getString("ref"),
        r.getString("field"),
        r.getString("definition"),
        r.getString("client"),
        r.getString("project"),
        r.getString("note"),
        r.getString("source"),
        r.getInt("keep") != 0,
        Json.readArray(r.getString("terms")).stream().map(ConceptTable::term).toList(),
        new Stamp(
            r.getString("creator"),
            Instant.ofEpochSecond(r.getLong("created")),
            r.getString("changer"),
            Instant.ofEpochSecond(r.getLong("changed"))));
  }

  private static Term term(Map<String, String> map) {
    return new Term(
        UUID.fromString(map.getOrDefault("id", "")),
        Lang.URDU.tag().equals(map.get("lang")) ? Lang.URDU : Lang.ENGLISH,
        map.getOrDefault("text", ""),
        TermStatus.valueOf(map.getOrDefault("status", "")),
        map.getOrDefault("pos", ""),
        map.getOrDefault("gender", ""),
        map.getOrDefault("type", ""),
        map.getOrDefault("context", ""),
        map.getOrDefault("unit", ""),
        new Stamp(
            map.getOrDefault("creator", ""),
            Instant.ofEpochSecond(Long.parseLong(map.getOrDefault("created", "0"))),
            map.getOrDefault("changer", ""),
            Instant.ofEpochSecond(Long.parseLong(map.getOrDefault("changed", "0")))));
  }

  private static String terms(List<Term> terms) {
    List<Map<String, String>> maps = new ArrayList<>();
    for (Term t : terms) {
      Map<String, String> map = new HashMap<>();
      map.put("id", t.id().toString());
      map.put("lang", t.lang().tag());
      map.put("text", t.text());
      map.put("status", t.status().name());
      map.put("pos", t.pos());
      map.put("gender", t.gender());
      map.put("type", t.type());
      map.put("context", t.context());
      map.put("unit", t.contextUnit());
      map.put("creator", t.stamp().creator());
      map.put("created", Long.toString(t.stamp().created().getEpochSecond()));
      map.put("changer", t.stamp().changer());
      map.put("changed", Long.toString(t.stamp().changed().getEpochSecond()));
      // What is empty reads back as empty; most terms have little more than a text.
      map.values().removeIf(String::isEmpty);
      maps.add(map);
    }
    return Json.array(maps);
  }
}
