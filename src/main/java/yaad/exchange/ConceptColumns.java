package yaad.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;

/** The columns of a glossary table: their names, and what else people and programs call them. */
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
  static final String STATUS = "status";
  static final String DEFINITION = "definition";
  static final String NOTE = "note";
  static final String CLIENT = "client";
  static final String PROJECT = "project";
  static final String SOURCE = "source";
  static final String DO_NOT_TRANSLATE = "do_not_translate";
  /** Everything of a concept that the other columns cannot say, for Yaad alone (see {@link ConceptJson}). */
  static final String YAAD = "yaad";

  /** In a table of proposals: whether a person accepted the row. */
  static final String ACCEPT = "accept";

  /** What a CSV or TSV has, in this order. */
  static final List<String> ALL = List.of(ID, FIELD, EN, EN_ADMITTED, EN_DEPRECATED, POS, TYPE, UR, UR_ADMITTED,
      UR_DEPRECATED, UR_GENDER, STATUS, DEFINITION, NOTE, CLIENT, PROJECT, SOURCE, DO_NOT_TRANSLATE, YAAD);

  private static final Map<String, String> NAMES = names();

  private ConceptColumns() {}

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    ALL.forEach(column -> names.put(key(column), column));
    put(names, ACCEPT, "accept", "accepted", "ok", "منظور", "قبول");
    put(names, ID, "concept id", "entry id", "term id", "no", "nr", "شناخت");
    put(names, EN, "english", "term", "source term", "source", "english preferred", "english term", "en-us", "en-gb", "eng",
        "انگریزی", "انگلش", "انگریزی اصطلاح");
    put(names, EN_ADMITTED, "english admitted", "english synonyms", "synonyms", "english variants", "انگریزی مترادفات");
    put(names, EN_DEPRECATED, "english deprecated", "english forbidden");
    put(names, UR, "urdu", "target term", "target", "urdu preferred", "preferred urdu", "urdu term", "translation", "ur-pk",
        "ur-in", "urd", "اردو", "اردو اصطلاح", "ترجمہ", "اردو ترجمہ");
    put(names, UR_ADMITTED, "urdu admitted", "urdu synonyms", "urdu variants", "variants in seeds", "variants", "اردو مترادفات");
    put(names, UR_DEPRECATED, "urdu deprecated", "urdu forbidden", "forbidden", "wrong in seeds", "deprecated", "wrong", "ممنوع");
    put(names, POS, "part of speech", "word class", "grammar", "قسم کلمہ");
    put(names, TYPE, "term type", "اصطلاح کی قسم");
    put(names, UR_GENDER, "urdu gender", "gender", "جنس");
    put(names, FIELD, "subject field", "subject", "domain", "topic", "category", "شعبہ", "موضوع");
    put(names, STATUS, "term status", "usage status", "حیثیت");
    put(names, DEFINITION, "meaning", "description", "تعریف", "مفہوم", "مطلب");
    put(names, NOTE, "notes", "comment", "comments", "remark", "remarks", "نوٹ", "تبصرہ");
    put(names, CLIENT, "customer", "موکل", "گاہک");
    put(names, PROJECT, "منصوبہ");
    put(names, SOURCE, "term source", "origin", "ماخذ");
    put(names, DO_NOT_TRANSLATE, "dnt", "keep english", "ترجمہ نہ کریں");
    return Map.copyOf(names);
  }

  private static void put(Map<String, String> names, String column, String... others) {
    for (String other : others) {
      // A name that is a column's own keeps meaning that column.
      names.putIfAbsent(key(other), column);
    }
  }

  /** The column that a heading means, or the heading itself in lower case when it is none of ours. */
  static String named(String heading) {
    String key = key(heading);
    return NAMES.getOrDefault(key, key);
  }

  /** Case, punctuation, underscores and look-alike letters make no difference in a heading. */
  private static String key(String heading) {
    return Fold.key(heading.replace('_', ' '), Lang.ENGLISH, Level.SEARCH);
  }
}
