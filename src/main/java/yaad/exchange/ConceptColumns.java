package yaad.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import yaad.memory.Concept;
import yaad.memory.Stamp;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;

/**
 * A concept as one row of a table, and back: the layout of {@code glossary/starter.tsv}. Several terms in one cell are
 * separated by {@code |}.
 */
final class ConceptColumns {
  static final String ID = "id";
  static final String FIELD = "field";
  static final String EN = "en";
  static final String EN_ADMITTED = "en_admitted";
  static final String EN_DEPRECATED = "en_deprecated";
  static final String POS = "pos";
  static final String TYPE = "type";
  static final String UR = "ur";
  static final String UR_ADMITTED = "ur_admitted";
  static final String UR_DEPRECATED = "ur_deprecated";
  static final String UR_GENDER = "ur_gender";
  static final String DEFINITION = "definition";
  static final String NOTE = "note";
  static final String CLIENT = "client";
  static final String SOURCE = "source";
  static final String DO_NOT_TRANSLATE = "do_not_translate";

  /** All columns in the order that we write them. */
  static final List<String> ALL = List.of(ID, FIELD, EN, EN_ADMITTED, EN_DEPRECATED, POS, TYPE, UR, UR_ADMITTED,
      UR_DEPRECATED, UR_GENDER, DEFINITION, NOTE, CLIENT, SOURCE, DO_NOT_TRANSLATE);

  /** Other names of the columns, as people and programs head them. */
  private static final Map<String, String> ALIASES = Map.ofEntries(
      Map.entry("english", EN), Map.entry("term", EN), Map.entry("source term", EN), Map.entry("انگریزی", EN),
      Map.entry("urdu", UR), Map.entry("target term", UR), Map.entry("urdu preferred", UR), Map.entry("اردو", UR),
      Map.entry("preferred_urdu", UR), Map.entry("variants_in_seeds", UR_ADMITTED), Map.entry("wrong_in_seeds", UR_DEPRECATED),
      Map.entry("urdu admitted", UR_ADMITTED), Map.entry("urdu deprecated", UR_DEPRECATED),
      Map.entry("english admitted", EN_ADMITTED), Map.entry("english deprecated", EN_DEPRECATED),
      Map.entry("concept id", ID), Map.entry("part of speech", POS), Map.entry("subject", FIELD),
      Map.entry("subject field", FIELD), Map.entry("domain", FIELD), Map.entry("comment", NOTE),
      Map.entry("gender", UR_GENDER), Map.entry("do not translate", DO_NOT_TRANSLATE));

  private ConceptColumns() {}

  /** The column that a heading means, or the heading itself in lower case. */
  static String named(String heading) {
    String key = heading.strip().toLowerCase(Locale.ROOT);
    return ALIASES.getOrDefault(key, key);
  }

  /** The cells of a concept, by column. */
  static Map<String, String> cells(Concept c) {
    Term en = main(c, Lang.ENGLISH);
    Term ur = main(c, Lang.URDU);
    return Map.ofEntries(
        Map.entry(ID, c.ref().isEmpty() ? c.id().toString() : c.ref()),
        Map.entry(FIELD, c.field()),
        Map.entry(EN, en.text()),
        Map.entry(EN_ADMITTED, others(c, en, TermStatus.PREFERRED, TermStatus.ADMITTED)),
        Map.entry(EN_DEPRECATED, others(c, en, TermStatus.DEPRECATED, TermStatus.SUPERSEDED)),
        Map.entry(POS, en.pos().isEmpty() ? ur.pos() : en.pos()),
        Map.entry(TYPE, en.type()),
        Map.entry(UR, ur.text()),
        Map.entry(UR_ADMITTED, others(c, ur, TermStatus.PREFERRED, TermStatus.ADMITTED)),
        Map.entry(UR_DEPRECATED, others(c, ur, TermStatus.DEPRECATED, TermStatus.SUPERSEDED)),
        Map.entry(UR_GENDER, ur.gender()),
        Map.entry(DEFINITION, c.definition()),
        Map.entry(NOTE, c.note()),
        Map.entry(CLIENT, c.client()),
        Map.entry(SOURCE, c.source()),
        Map.entry(DO_NOT_TRANSLATE, c.doNotTranslate() ? "yes" : ""));
  }

  /**
   * The concept of a row. Its id is the row's when that is a UUID, else one made from it, so that loading the same file
   * again changes the same concepts.
   *
   * @param cells by column; missing ones count as empty
   * @param source what to name as source when the row names none
   * @param ids new ids for terms and for a row without id
   */
  static Concept concept(Map<String, String> cells, String source, Stamp stamp, Supplier<UUID> ids) {
    String ref = cell(cells, ID);
    UUID id = ref.isEmpty() ? ids.get() : conceptId(ref);
    String pos = cell(cells, POS);
    List<Term> terms = new ArrayList<>();
    for (Lang lang : List.of(Lang.ENGLISH, Lang.URDU)) {
      boolean english = lang == Lang.ENGLISH;
      String gender = english ? "" : cell(cells, UR_GENDER);
      String type = english ? cell(cells, TYPE) : "";
      add(terms, id, lang, cell(cells, english ? EN : UR), TermStatus.PREFERRED, pos, gender, type);
      add(terms, id, lang, cell(cells, english ? EN_ADMITTED : UR_ADMITTED), TermStatus.ADMITTED, pos, "", "");
      add(terms, id, lang, cell(cells, english ? EN_DEPRECATED : UR_DEPRECATED), TermStatus.DEPRECATED, pos, "", "");
    }
    String named = cell(cells, SOURCE);
    return new Concept(id, isUuid(ref) ? "" : ref, cell(cells, FIELD), cell(cells, DEFINITION), cell(cells, CLIENT),
        cell(cells, NOTE), named.isEmpty() ? source : named, yes(cell(cells, DO_NOT_TRANSLATE)), terms, stamp);
  }

  private static void add(
      List<Term> terms, UUID concept, Lang lang, String cell, TermStatus status, String pos, String gender, String type) {
    for (String text : cell.split("\\|")) {
      if (!text.isBlank()) {
        // Named after what it is, so that the same row gives the same term again.
        UUID id = uuid(concept + "/" + lang.tag() + "/" + text.strip());
        terms.add(new Term(id, lang, text.strip(), status, pos, gender, type, ""));
      }
    }
  }

  /** A concept's identity from the id that its file gives it. */
  static UUID conceptId(String ref) {
    return isUuid(ref) ? UUID.fromString(ref) : uuid("concept/" + ref);
  }

  private static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isUuid(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }

  private static boolean yes(String text) {
    return List.of("yes", "true", "1", "y", "x", "ہاں", "wahr", "vrai").contains(text.toLowerCase(Locale.ROOT));
  }

  private static String cell(Map<String, String> cells, String column) {
    return cells.getOrDefault(column, "").strip();
  }

  /** The term that stands for the concept in a language; an empty one when it has none. */
  static Term main(Concept c, Lang lang) {
    return c.terms(lang).filter(t -> t.status() == TermStatus.PREFERRED).findFirst()
        .or(() -> c.terms(lang).filter(t -> t.status() == TermStatus.ADMITTED).findFirst())
        .orElse(new Term(c.id(), lang, "", TermStatus.ADMITTED, "", "", "", ""));
  }

  /** The terms of main's language with one of these standings, but main itself, joined for a cell. */
  static String others(Concept c, Term main, TermStatus... standings) {
    return c.terms(main.lang())
        .filter(t -> !t.id().equals(main.id()) && Arrays.asList(standings).contains(t.status()))
        .map(Term::text)
        .collect(Collectors.joining(" | "));
  }
}
