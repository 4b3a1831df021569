package yaad.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import yaad.memory.Concept;
import yaad.memory.Concepts;
import yaad.memory.Memory;
import yaad.memory.Stamp;
import yaad.memory.Term;
import yaad.memory.TermKey;
import yaad.memory.TermStatus;
import yaad.memory.Writer;
import yaad.text.Lang;
import yaad.text.LocaleNames;

/**
 * Takes rows of a glossary table, or concepts of another file, into a memory within one write. A row that came out of a
 * memory changes only the cells that were edited in it since; where the memory has changed the same cell meanwhile, the
 * memory's stays and the conflict is told. A row without an id finds its concept by its terms, and then only adds to it.
 */
final class ConceptImport {
  private final Memory memory;
  private final Writer writer;
  private final String source;
  private final RejectFile rejects;
  private long read;
  private long added;
  private long merged;

  /** @param source what to name as source of concepts that name none */
  ConceptImport(Memory memory, Writer writer, String source, RejectFile rejects) {
    this.memory = memory;
    this.writer = writer;
    this.source = source;
    this.rejects = rejects;
    // Rows that could not be told apart into cells were read too.
    read = rejects.count();
  }

  Importer.Report report() {
    return new Importer.Report("concepts", read, added, merged, read - added - merged - rejects.count(), rejects);
  }

  /**
   * Takes a row.
   *
   * @param number its number in the file, from 1, for the report
   * @param row by column; a missing column says nothing, an empty cell says that there is nothing
   */
  void row(long number, Map<String, String> row) {
    read++;
    if (row.containsKey(ConceptColumns.ACCEPT) && !ConceptCells.isYes(said(row, ConceptColumns.ACCEPT))) {
      return;
    }
    Stamp now = writer.newStamp();
    Optional<Concept> base = ConceptJson.read(row.getOrDefault(ConceptColumns.YAAD, ""))
        .filter(b -> isOf(row, b));
    String id = said(row, ConceptColumns.ID);
    if (base.isEmpty() && id.isEmpty()) {
      byTerms(number, row, now);
      return;
    }
    UUID uuid = base.map(Concept::id).orElseGet(() -> idOf(id));
    Optional<Concept> mine = memory.concepts().get(uuid);
    if (base.isPresent()) {
      edited(number, row, base.get(), mine, now);
    } else if (mine.isPresent()) {
      List<String> columns = different(row, mine.get());
      put(number, columns.isEmpty() ? mine.get() : changed(ConceptCells.apply(mine.get(), row, columns, ids()), now), true);
    } else {
      put(number, ConceptCells.concept(row, source, now), false);
    }
  }

  /** Takes a concept that another file has whole; the memory's is replaced when it is older. */
  void concept(long number, Concept c) {
    read++;
    Optional<Concept> mine = memory.concepts().get(c.id());
    if (mine.isPresent() && !mine.get().stamp().changed().isBefore(c.stamp().changed())) {
      return;
    }
    put(number, c, mine.isPresent());
  }

  /** Offers a name: it makes a new concept, or gives its Urdu to one that has none, and overrides nothing. */
  void offer(LocaleNames.Name name) {
    read++;
    List<Concept> known = Stream.of(name.english(), name.british())
        .flatMap(en -> TermKey.EXACT.of(Lang.ENGLISH, en).stream())
        .flatMap(key -> memory.concepts().byKey(Lang.ENGLISH, TermKey.EXACT, key).stream())
        .map(Concepts.Named::concept).distinct().toList();
    if (known.stream().anyMatch(c -> c.terms(Lang.URDU).findAny().isPresent())) {
      return;
    }
    String field = name.kind().name().toLowerCase(Locale.ROOT);
    Map<String, String> row = Map.of(ConceptColumns.ID, "cldr-" + field + "-" + name.english().toLowerCase(Locale.ROOT).replace(' ', '-'),
        ConceptColumns.FIELD, field, ConceptColumns.EN_ADMITTED, name.english() + "|" + name.british(),
        ConceptColumns.UR_ADMITTED, name.urdu(), ConceptColumns.POS, name.kind() == LocaleNames.Kind.UNIT ? "noun" : "proper noun");
    Concept given = ConceptCells.concept(row, source, writer.newStamp());
    if (known.isEmpty()) {
      put(read, given, false);
    } else {
      List<Term> terms = new ArrayList<>(known.get(0).terms());
      given.terms(Lang.URDU).forEach(terms::add);
      put(read, changed(known.get(0).withTerms(terms), writer.newStamp()), true);
    }
  }

  /** Whether the row still is the concept's: somebody may have put another id into it. */
  private static boolean isOf(Map<String, String> row, Concept base) {
    String id = said(row, ConceptColumns.ID);
    return id.isEmpty() || id.equals(cell(base, ConceptColumns.ID).strip()) || id.equals(base.id().toString());
  }

  /** A short id as the row gives it may be that of a concept which the memory knows by another. */
  private UUID idOf(String id) {
    List<Concept> named = memory.concepts().withRef(id);
    return named.size() == 1 ? named.get(0).id() : ConceptCells.conceptId(id);
  }

  private void edited(long number, Map<String, String> row, Concept base, Optional<Concept> mine, Stamp now) {
    List<String> edits = different(row, base);
    if (mine.isEmpty()) {
      put(number, edits.isEmpty() ? base : changed(ConceptCells.apply(base, row, edits, ids()), now), false);
      return;
    }
    List<String> wanted = new ArrayList<>();
    for (String column : edits) {
      String present = ConceptCells.bare(column, cell(mine.get(), column));
      String edit = ConceptCells.bare(column, said(row, column));
      if (present.equals(edit)) {
        continue;
      }
      if (present.equals(ConceptCells.bare(column, cell(base, column)))) {
        wanted.add(column);
      } else {
        rejects.note("row " + number + ", " + column + " of " + cell(base, ConceptColumns.ID) + ": the file says \"" + edit
            + "\", but the memory was changed to \"" + present + "\" meanwhile, which stays");
      }
    }
    if (wanted.isEmpty()) {
      return;
    }
    // Cells of the row that were not edited must not bring back what the memory has changed.
    Map<String, String> cells = ConceptCells.of(mine.get());
    wanted.forEach(column -> cells.put(column, said(row, column)));
    put(number, changed(ConceptCells.apply(mine.get(), cells, wanted, ids()), now), true);
  }

  private static List<String> different(Map<String, String> row, Concept c) {
    Map<String, String> cells = ConceptCells.of(c);
    return row.keySet().stream()
        .filter(column -> cells.containsKey(column) && !column.equals(ConceptColumns.ID))
        .filter(column -> !ConceptCells.bare(column, said(row, column))
            .equals(ConceptCells.bare(column, cells.getOrDefault(column, ""))))
        .toList();
  }

  /** A row that has no id: the concept with the same English term and an Urdu one in common, or else a new one. */
  private void byTerms(long number, Map<String, String> row, Stamp now) {
    Concept given = ConceptCells.concept(row, source, now);
    Optional<Concept> known = memory.concepts().get(given.id()).or(() -> twin(given));
    if (known.isEmpty()) {
      put(number, given, false);
      return;
    }
    put(number, joined(number, known.get(), given, now), true);
  }

  private Optional<Concept> twin(Concept given) {
    return given.main(Lang.ENGLISH).stream()
        .flatMap(en -> TermKey.EXACT.of(Lang.ENGLISH, en.text()).stream())
        .flatMap(key -> memory.concepts().byKey(Lang.ENGLISH, TermKey.EXACT, key).stream())
        .map(Concepts.Named::concept)
        .distinct()
        .filter(c -> given.client().isEmpty() || given.client().equals(c.client()))
        .filter(c -> share(c, given))
        .findFirst();
  }

  private static boolean share(Concept a, Concept b) {
    List<String> keys = a.terms(Lang.URDU).flatMap(t -> TermKey.FOLDED.of(Lang.URDU, t.text()).stream()).toList();
    return keys.isEmpty() || b.terms(Lang.URDU).flatMap(t -> TermKey.FOLDED.of(Lang.URDU, t.text()).stream()).anyMatch(keys::contains);
  }

  /** What the memory has, with what is new in the row; nothing is overridden. */
  private Concept joined(long number, Concept mine, Concept given, Stamp now) {
    List<Term> terms = new ArrayList<>(mine.terms());
    for (Term t : given.terms()) {
      Optional<Term> same = mine.terms(t.lang())
          .filter(m -> TermKey.EXACT.of(t.lang(), m.text()).equals(TermKey.EXACT.of(t.lang(), t.text()))).findFirst();
      if (same.isPresent()) {
        boolean clash = same.get().status().compareTo(TermStatus.ADMITTED) > 0 != t.status().compareTo(TermStatus.ADMITTED) > 0;
        if (clash) {
          rejects.note("row " + number + ": \"" + t.text() + "\" is " + ConceptCells.name(t.status()) + " in the file and "
              + ConceptCells.name(same.get().status()) + " in the memory, which stays");
        }
        continue;
      }
      boolean second = t.status() == TermStatus.PREFERRED && mine.terms(t.lang()).anyMatch(m -> m.status() == TermStatus.PREFERRED);
      if (second) {
        rejects.note("row " + number + ": \"" + t.text() + "\" was added as admitted, because the memory prefers \""
            + mine.main(t.lang()).map(Term::text).orElse("") + "\"");
      }
      terms.add(second ? t.withStatus(TermStatus.ADMITTED) : t);
    }
    Concept filled = new Concept(mine.id(), mine.ref(), or(mine.field(), given.field()), or(mine.definition(), given.definition()),
        or(mine.client(), given.client()), or(mine.project(), given.project()), or(mine.note(), given.note()), mine.source(),
        mine.doNotTranslate() || given.doNotTranslate(), terms, mine.stamp());
    return filled.equals(mine) ? mine : changed(filled, now);
  }

  private static String or(String mine, String given) {
    return mine.isEmpty() ? given : mine;
  }

  private void put(long number, Concept c, boolean known) {
    if (c.terms().isEmpty()) {
      rejects.reject(number, "no term in either language", cell(c, ConceptColumns.ID));
      return;
    }
    boolean different = writer.put(c);
    added += known ? 0 : 1;
    merged += known && different ? 1 : 0;
  }

  private ConceptCells.Ids ids() {
    return ConceptCells.Ids.of(writer::newId);
  }

  private static Concept changed(Concept c, Stamp now) {
    return c.withStamp(new Stamp(c.stamp().creator(), c.stamp().created(), now.changer(), now.changed()));
  }

  private static String said(Map<String, String> row, String column) {
    return row.getOrDefault(column, "").strip();
  }

  private static String cell(Concept c, String column) {
    return ConceptCells.of(c).getOrDefault(column, "");
  }
}
