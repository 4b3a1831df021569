package yaad.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import yaad.memory.Concept;
import yaad.memory.Stamp;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;

/**
 * A concept as the cells of one row, and back. Several terms in one cell are separated by {@code |}, by an Urdu
 * semicolon or by line ends, in the columns that are lists by a semicolon too. The preferred columns hold the main term of each language; a status other than preferred for the main Urdu term stands in the
 * status column.
 */
final class ConceptCells {
  /** The columns that together say which terms a language has. */
  private static final Map<Lang, List<String>> TERM_COLUMNS = Map.of(
      Lang.ENGLISH, List.of(ConceptColumns.EN, ConceptColumns.EN_ADMITTED, ConceptColumns.EN_DEPRECATED),
      Lang.URDU, List.of(ConceptColumns.UR, ConceptColumns.UR_ADMITTED, ConceptColumns.UR_DEPRECATED, ConceptColumns.STATUS));
  private static final Set<String> LISTS = Set.of(ConceptColumns.EN_ADMITTED, ConceptColumns.EN_DEPRECATED,
      ConceptColumns.UR_ADMITTED, ConceptColumns.UR_DEPRECATED);

  /** Yes as spreadsheets and people write it: a true cell is shown in the language of the program. */
  private static final Set<String> YES = Set.of("yes", "true", "1", "y", "x", "✓", "✔", "ہاں", "جی ہاں", "درست", "wahr", "ja",
      "vrai", "oui", "verdadero", "sí", "vero", "sì", "waar", "prawda", "истина", "да", "doğru", "evet", "صحيح", "نعم", "真");

  private static final Map<String, TermStatus> STATUSES = Map.ofEntries(
      Map.entry("preferred", TermStatus.PREFERRED), Map.entry("admitted", TermStatus.ADMITTED),
      Map.entry("deprecated", TermStatus.DEPRECATED), Map.entry("superseded", TermStatus.SUPERSEDED),
      Map.entry("approved", TermStatus.PREFERRED), Map.entry("allowed", TermStatus.ADMITTED),
      Map.entry("forbidden", TermStatus.DEPRECATED), Map.entry("obsolete", TermStatus.SUPERSEDED),
      Map.entry("ترجیحی", TermStatus.PREFERRED), Map.entry("قابل قبول", TermStatus.ADMITTED),
      Map.entry("ممنوع", TermStatus.DEPRECATED), Map.entry("متروک", TermStatus.SUPERSEDED),
      Map.entry("bevorzugt", TermStatus.PREFERRED), Map.entry("erlaubt", TermStatus.ADMITTED),
      Map.entry("verboten", TermStatus.DEPRECATED), Map.entry("veraltet", TermStatus.SUPERSEDED),
      Map.entry("préféré", TermStatus.PREFERRED), Map.entry("admis", TermStatus.ADMITTED),
      Map.entry("déconseillé", TermStatus.DEPRECATED), Map.entry("obsolète", TermStatus.SUPERSEDED));

  private ConceptCells() {}

  /** The cells of a concept, by column; all but {@link ConceptColumns#YAAD}. */
  static Map<String, String> of(Concept c) {
    Term en = main(c, Lang.ENGLISH);
    Term ur = main(c, Lang.URDU);
    Map<String, String> cells = new HashMap<>();
    cells.put(ConceptColumns.ID, c.ref().isEmpty() ? c.id().toString() : c.ref());
    cells.put(ConceptColumns.FIELD, c.field());
    cells.put(ConceptColumns.EN, en.text());
    cells.put(ConceptColumns.EN_ADMITTED, others(c, en, TermStatus.PREFERRED, TermStatus.ADMITTED));
    cells.put(ConceptColumns.EN_DEPRECATED, others(c, en, TermStatus.DEPRECATED, TermStatus.SUPERSEDED));
    cells.put(ConceptColumns.POS, en.pos().isEmpty() ? ur.pos() : en.pos());
    cells.put(ConceptColumns.TYPE, en.type());
    cells.put(ConceptColumns.UR, ur.text());
    cells.put(ConceptColumns.UR_ADMITTED, others(c, ur, TermStatus.PREFERRED, TermStatus.ADMITTED));
    cells.put(ConceptColumns.UR_DEPRECATED, others(c, ur, TermStatus.DEPRECATED, TermStatus.SUPERSEDED));
    cells.put(ConceptColumns.UR_GENDER, ur.gender());
    cells.put(ConceptColumns.STATUS, ur.text().isEmpty() ? "" : name(ur.status()));
    cells.put(ConceptColumns.DEFINITION, c.definition());
    cells.put(ConceptColumns.NOTE, c.note());
    cells.put(ConceptColumns.CLIENT, c.client());
    cells.put(ConceptColumns.PROJECT, c.project());
    cells.put(ConceptColumns.SOURCE, c.source());
    cells.put(ConceptColumns.DO_NOT_TRANSLATE, c.doNotTranslate() ? "yes" : "");
    return cells;
  }

  static String name(TermStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** The status that a cell names in any of the languages we know; preferred when it names none. */
  static TermStatus status(String cell) {
    return STATUSES.getOrDefault(cell.strip().toLowerCase(Locale.ROOT), TermStatus.PREFERRED);
  }

  static boolean isYes(String cell) {
    return YES.contains(cell.strip().toLowerCase(Locale.ROOT));
  }

  /** The term that stands for the concept in a language; an empty one when it has none. */
  static Term main(Concept c, Lang lang) {
    return c.main(lang).orElseGet(() -> new Term(c.id(), lang, "", TermStatus.PREFERRED, "", "", "", ""));
  }

  private static String others(Concept c, Term main, TermStatus... standings) {
    return String.join(" | ", othersOf(c, main, standings));
  }

  private static List<String> othersOf(Concept c, Term main, TermStatus... standings) {
    return c.terms(main.lang())
        .filter(t -> !t.id().equals(main.id()) && Arrays.asList(standings).contains(t.status()))
        .map(Term::text).toList();
  }

  /** What a cell says, without what a spreadsheet may do to it: two cells are the same when this is. */
  static String bare(String column, String cell) {
    String text = WorkbookText.fit(cell);
    if (LISTS.contains(column)) {
      return String.join(" | ", list(column, text));
    }
    if (column.equals(ConceptColumns.STATUS)) {
      return text.isBlank() ? "" : name(status(text));
    }
    return column.equals(ConceptColumns.DO_NOT_TRANSLATE) ? isYes(text) ? "yes" : ""
        : text.replaceAll("\\s+", " ").strip();
  }

  /** The terms of a cell; only in lists does a Latin semicolon part them. */
  static List<String> list(String column, String cell) {
    return Arrays.stream(cell.split(LISTS.contains(column) ? "[|\\n؛;]" : "[|\\n؛]")).map(String::strip).filter(s -> !s.isEmpty()).distinct().toList();
  }

  /**
   * A concept made of a row. Its id is the row's when that is a UUID, else one made of it, so that loading the same file
   * again changes the same concepts; a row without id gets one made of its terms.
   *
   * @param source what to name as source when the row names none
   */
  static Concept concept(Map<String, String> row, String source, Stamp stamp) {
    String ref = row.getOrDefault(ConceptColumns.ID, "").strip();
    String named = ref.isEmpty()
        ? row.getOrDefault(ConceptColumns.EN, "").strip() + "=" + row.getOrDefault(ConceptColumns.UR, "").strip() + "="
            + row.getOrDefault(ConceptColumns.CLIENT, "").strip()
        : ref;
    Concept empty = new Concept(conceptId(named), isUuid(ref) ? "" : ref, "", "", "", "", source, false, List.of(), stamp);
    return apply(empty, row, List.copyOf(row.keySet()), ConceptCells::termId);
  }

  /** A term's identity from what it is, so that the same row gives the same term again. */
  private static UUID termId(Concept concept, Lang lang, String text) {
    return uuid(concept.id() + "/" + lang.tag() + "/" + text);
  }

  /** Makes the id of a new term. */
  interface Ids {
    UUID of(Concept concept, Lang lang, String text);

    /** Any new ids. */
    static Ids of(Supplier<UUID> ids) {
      return (concept, lang, text) -> ids.get();
    }
  }

  /**
   * The concept with some cells set. What no cell speaks of stays: a term keeps its id, gender, context and history when it
   * moves to another column.
   *
   * @param row by column
   * @param columns which of the row's cells to set
   */
  static Concept apply(Concept c, Map<String, String> row, List<String> columns, Ids ids) {
    String field = set(columns, row, ConceptColumns.FIELD, c.field());
    String definition = set(columns, row, ConceptColumns.DEFINITION, c.definition());
    String client = set(columns, row, ConceptColumns.CLIENT, c.client());
    String project = set(columns, row, ConceptColumns.PROJECT, c.project());
    String note = set(columns, row, ConceptColumns.NOTE, c.note());
    String source = set(columns, row, ConceptColumns.SOURCE, c.source());
    boolean keep = columns.contains(ConceptColumns.DO_NOT_TRANSLATE)
        ? isYes(row.getOrDefault(ConceptColumns.DO_NOT_TRANSLATE, "")) : c.doNotTranslate();
    Concept changed = new Concept(c.id(), c.ref(), field, definition, client, project, note,
        source.isEmpty() ? c.source() : source, keep, c.terms(), c.stamp());
    for (Lang lang : List.of(Lang.ENGLISH, Lang.URDU)) {
      if (columns.stream().anyMatch(column -> columns(lang).contains(column))) {
        changed = withTerms(changed, lang, row, ids);
      }
    }
    return withAttributes(changed, row, columns);
  }

  static List<String> columns(Lang lang) {
    return TERM_COLUMNS.getOrDefault(lang, List.of());
  }

  private static String set(List<String> columns, Map<String, String> row, String column, String present) {
    return columns.contains(column) ? row.getOrDefault(column, "").strip() : present;
  }

  private static Concept withTerms(Concept c, Lang lang, Map<String, String> row, Ids ids) {
    Map<String, String> now = of(c);
    List<String> columns = columns(lang);
    List<String> cells = columns.stream().map(column -> row.getOrDefault(column, now.getOrDefault(column, ""))).toList();
    Map<String, TermStatus> wanted = new LinkedHashMap<>();
    // Whoever puts two terms into the first column means both.
    TermStatus first = lang == Lang.URDU && cells.size() > 3 && !cells.get(3).isBlank() ? status(cells.get(3)) : TermStatus.PREFERRED;
    Term main = main(c, lang);
    List<TermStatus> standings = List.of(first, TermStatus.ADMITTED, TermStatus.DEPRECATED);
    List<List<String>> own = List.of(main.text().isEmpty() ? List.of() : List.of(main.text()),
        othersOf(c, main, TermStatus.PREFERRED, TermStatus.ADMITTED), othersOf(c, main, TermStatus.DEPRECATED, TermStatus.SUPERSEDED));
    for (int i = 0; i < own.size(); i++) {
      String column = columns.get(i);
      // A cell that nobody touched means the terms that it was made of, whatever signs are in them.
      boolean untouched = bare(column, cells.get(i)).equals(bare(column, now.getOrDefault(column, "")));
      TermStatus standing = standings.get(i);
      (untouched ? own.get(i) : list(column, cells.get(i))).forEach(text -> wanted.putIfAbsent(text, standing));
    }
    Map<String, Term> known = new LinkedHashMap<>();
    c.terms(lang).forEach(t -> known.putIfAbsent(t.text(), t));
    List<Term> terms = new ArrayList<>();
    wanted.forEach((text, status) -> {
      Term old = known.get(text);
      boolean leads = terms.isEmpty();
      if (old == null) {
        terms.add(new Term(ids.of(c, lang, text), lang, text, status, "", "", "", ""));
      } else {
        // The admitted column also holds further preferred terms, the deprecated one superseded terms: they stay what they are.
        boolean stays = !leads && !old.id().equals(main.id()) && column(old.status()) == column(status);
        terms.add(stays ? old : old.withStatus(status));
      }
    });
    List<Term> all = new ArrayList<>(c.terms(lang.other()).toList());
    all.addAll(lang == Lang.ENGLISH ? 0 : all.size(), terms);
    return c.withTerms(all);
  }

  /** Standings that share a column are not told apart by it. */
  private static int column(TermStatus status) {
    return status.compareTo(TermStatus.ADMITTED) <= 0 ? 0 : 1;
  }

  private static Concept withAttributes(Concept c, Map<String, String> row, List<String> columns) {
    String pos = columns.contains(ConceptColumns.POS) ? row.getOrDefault(ConceptColumns.POS, "").strip() : null;
    String type = columns.contains(ConceptColumns.TYPE) ? row.getOrDefault(ConceptColumns.TYPE, "").strip() : null;
    String gender = columns.contains(ConceptColumns.UR_GENDER) ? row.getOrDefault(ConceptColumns.UR_GENDER, "").strip() : null;
    UUID en = main(c, Lang.ENGLISH).id();
    UUID ur = main(c, Lang.URDU).id();
    return c.withTerms(c.terms().stream().map(t -> new Term(t.id(), t.lang(), t.text(), t.status(),
        pos == null ? t.pos() : pos,
        gender == null || !t.id().equals(ur) ? t.gender() : gender,
        type == null || !t.id().equals(en) ? t.type() : type,
        t.context(), t.contextUnit(), t.stamp())).toList());
  }

  /** A concept's identity from the id that its file gives it. */
  static UUID conceptId(String ref) {
    return isUuid(ref) ? UUID.fromString(ref) : uuid("concept/" + ref);
  }

  private static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static boolean isUuid(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }
}
