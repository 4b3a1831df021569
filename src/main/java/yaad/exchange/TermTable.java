package yaad.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yaad.base.UserException;
import yaad.memory.Concept;
import yaad.memory.Stamp;
import yaad.memory.TermStatus;
import yaad.text.Lang;
import yaad.text.Script;

/**
 * Makes concepts of the rows of other programs' term tables: memoQ (a column a term, named by its language, its properties
 * in the columns after it), Phrase (concept columns, then {@code en}, {@code en status} ...), UTX (a head that names the two
 * languages) and OmegaT (source, target, comment, without headings). Rows of one concept id are one concept.
 */
final class TermTable implements Rows {
  private static final Pattern UTX_LANGUAGES = Pattern.compile("#\\s*UTX[^;]*;\\s*([\\w-]+)\\s*/\\s*([\\w-]+)",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern LANGUAGE_COLUMN = Pattern.compile("([\\p{L}-]+(?: ?\\([^)]*\\))?)(?:[ _:.\\[/-]+(.*?)]?)?");

  /** What a column holds: of the concept, or of a term in a language. */
  private record Column(@Nullable Lang lang, String what) {}

  private final String file;
  private final ConceptSink sink;
  private final Instant now;
  private List<Column> columns = List.of();
  private @Nullable Lang utxSource;
  private @Nullable Lang utxTarget;
  private @Nullable ConceptDraft open;
  private long openLine;

  /** @param file the file's name: the source of concepts that name none */
  TermTable(String file, ConceptSink sink, Instant now) {
    this.file = file;
    this.sink = sink;
    this.now = now;
  }

  /** Whether the first rows are of a table that this class reads and that has headings. */
  static boolean knows(List<List<String>> first) {
    for (List<String> row : first) {
      if (!row.isEmpty() && UTX_LANGUAGES.matcher(row.get(0)).find()) {
        return true;
      }
    }
    if (first.isEmpty()) {
      return false;
    }
    List<Column> columns = columns(first.get(0));
    boolean memoq = first.get(0).stream().anyMatch(h -> h.toLowerCase(Locale.ROOT).startsWith("entry_"));
    long properties = columns.stream().filter(c -> c.lang() != null && !c.what().equals("term")).count();
    return (memoq || properties > 0) && columns.contains(new Column(Lang.ENGLISH, "term"))
        && columns.contains(new Column(Lang.URDU, "term"));
  }

  @Override
  public void begin(String table) {
    columns = List.of();
    open = null;
  }

  @Override
  public void row(long number, List<String> cells) {
    String first = cells.isEmpty() ? "" : cells.get(0);
    Matcher utx = UTX_LANGUAGES.matcher(first);
    if (utx.find()) {
      utxSource = Languages.of(String.valueOf(utx.group(1)));
      utxTarget = Languages.of(String.valueOf(utx.group(2)));
      if (utxSource == null || utxTarget == null || utxSource == utxTarget) {
        throw new UserException("\"" + file + "\" is a glossary of " + utx.group(1) + " and " + utx.group(2),
            "Yaad keeps terms in Urdu and English");
      }
      return;
    }
    if (first.startsWith("#")) {
      if (utxSource != null && utxTarget != null && columns.isEmpty()) {
        columns = utxColumns(cells, utxSource, utxTarget);
      }
      return;
    }
    if (columns.isEmpty()) {
      List<Column> named = columns(cells);
      boolean headings = named.contains(new Column(Lang.ENGLISH, "term")) && named.contains(new Column(Lang.URDU, "term"));
      columns = headings ? named : bare(cells);
      if (headings) {
        return;
      }
    }
    concept(number, cells);
  }

  /** OmegaT's columns: source, target, comment; each row's script says which of the first two is Urdu. */
  private static List<Column> bare(List<String> cells) {
    List<Column> all = new ArrayList<>(List.of(new Column(null, "either"), new Column(null, "either")));
    for (int i = 2; i < cells.size(); i++) {
      all.add(new Column(null, "note"));
    }
    return all;
  }

  private static List<Column> columns(List<String> headings) {
    List<Column> all = new ArrayList<>();
    Lang last = null;
    for (String heading : headings) {
      String h = heading.strip().toLowerCase(Locale.ROOT);
      Matcher m = LANGUAGE_COLUMN.matcher(h);
      Lang lang = m.matches() ? Languages.of(String.valueOf(m.group(1))) : null;
      if (lang != null) {
        String rest = m.group(2) == null ? "" : String.valueOf(m.group(2)).strip();
        // "English_Def" is of the concept; memoQ's "English_United_States" is the term itself.
        String what = property(rest);
        all.add(what.equals("definition") ? new Column(null, what) : new Column(lang, what.isEmpty() ? "term" : what));
        last = lang;
      } else if (h.startsWith("term_") || h.startsWith("term ")) {
        all.add(new Column(last, property(h.substring(5))));
      } else {
        all.add(new Column(null, conceptProperty(h)));
      }
    }
    return all;
  }

  private static List<Column> utxColumns(List<String> headings, Lang source, Lang target) {
    List<Column> all = new ArrayList<>();
    for (String heading : headings) {
      String h = heading.strip().toLowerCase(Locale.ROOT).replaceFirst("^#", "");
      if (h.startsWith("src") || h.startsWith("tgt")) {
        String what = h.length() > 4 ? property(h.substring(4)) : "term";
        all.add(new Column(h.startsWith("src") ? source : target, what.isEmpty() ? "other" : what));
      } else {
        all.add(new Column(null, h.equals("term status") ? "pairstatus" : conceptProperty(h)));
      }
    }
    return all;
  }

  private static String property(String name) {
    return switch (name.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT)) {
      case "status", "termstatus", "usage", "usagestatus", "preferred", "forbidden" -> "status";
      case "info", "terminfo" -> "info";
      case "pos", "partofspeech", "wordclass" -> "pos";
      case "gender" -> "gender";
      case "type", "termtype" -> "type";
      case "example", "context", "termexample", "sentence", "usageexample" -> "context";
      case "note", "comment", "termnote" -> "note";
      case "def", "definition" -> "definition";
      default -> "";
    };
  }

  private static String conceptProperty(String name) {
    return switch (name.replaceFirst("^(entry|concept)[ _]", "").replaceAll("[ _-]", "")) {
      case "id", "conceptid", "entryid", "entry", "concept" -> "id";
      case "subject", "domain", "subdomain", "subjectfield", "field" -> "field";
      case "definition", "def" -> "definition";
      case "clientid", "client", "customer" -> "client";
      case "projectid", "project" -> "project";
      case "note", "comment", "comments", "remark" -> "note";
      case "source", "origin" -> "source";
      default -> "other";
    };
  }

  private void concept(long number, List<String> cells) {
    String id = "";
    for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
      if (columns.get(i).what().equals("id")) {
        id = cells.get(i).strip();
      }
    }
    if (columns.get(0).what().equals("either") && cells.stream().filter(c -> !c.isBlank()).count() < 2) {
      sink.reject(number, "a term without a translation after a tab", String.join("\t", cells));
      return;
    }
    ConceptDraft draft = open;
    if (draft == null || id.isEmpty() || !draft.id.equals(id)) {
      flush();
      draft = new ConceptDraft();
      draft.id = id;
      open = draft;
      openLine = number;
    }
    ConceptDraft.Draft term = null;
    String pairStatus = "";
    for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
      String cell = cells.get(i).strip();
      Column column = columns.get(i);
      if (cell.isEmpty()) {
        term = column.what().equals("term") ? null : term;
      } else if (column.what().equals("term") || column.what().equals("either")) {
        Lang lang = column.lang() == null ? Script.of(cell).orElse(Lang.ENGLISH) : column.lang();
        term = draft.add(lang, cell);
      } else if (column.what().equals("pairstatus")) {
        pairStatus = cell;
      } else if (column.lang() == null) {
        conceptCell(draft, column.what(), cell);
      } else {
        termCell(draft, of(draft, column.lang(), term), column.what(), cell);
      }
    }
    if (!pairStatus.isEmpty()) {
      // UTX: the standing of the pair is that of the translation; the source term is what it is.
      TermStatus status = TbxValues.ourStatus(pairStatus);
      draft.terms.stream().filter(t -> t.lang == utxTarget).forEach(t -> t.status(status));
    }
    if (id.isEmpty()) {
      flush();
    }
  }

  /** The term that a property belongs to: the last one of its language in this row. */
  private static ConceptDraft.@Nullable Draft of(ConceptDraft draft, Lang lang, ConceptDraft.@Nullable Draft term) {
    if (term != null && term.lang == lang) {
      return term;
    }
    for (int i = draft.terms.size() - 1; i >= 0; i--) {
      if (draft.terms.get(i).lang == lang) {
        return draft.terms.get(i);
      }
    }
    return null;
  }

  private static void conceptCell(ConceptDraft c, String what, String cell) {
    switch (what) {
      case "field" -> c.field = ConceptDraft.join(c.field, cell);
      case "definition" -> c.definition = ConceptDraft.join(c.definition, cell);
      case "client" -> c.client = cell;
      case "project" -> c.project = cell;
      case "note" -> c.note = ConceptDraft.join(c.note, cell);
      case "source" -> c.source = cell;
      default -> {}
    }
  }

  private static void termCell(ConceptDraft c, ConceptDraft.@Nullable Draft t, String what, String cell) {
    if (t == null) {
      return;
    }
    switch (what) {
      case "status" -> t.status(Values.yes(cell) ? TermStatus.PREFERRED : TbxValues.ourStatus(cell));
      // memoQ: CasePermissive;HalfPrefix;...;Forbidden
      case "info" -> t.status(cell.toLowerCase(Locale.ROOT).contains("forbidden") ? TermStatus.DEPRECATED : null);
      case "pos" -> t.pos = TbxValues.ourPos(cell);
      case "gender" -> t.gender = TbxValues.ourGender(cell);
      case "type" -> t.type = TbxValues.ourType(cell);
      case "context" -> t.context = cell;
      case "note" -> c.note = ConceptDraft.join(c.note, cell);
      default -> {}
    }
  }

  @Override
  public void end() {
    flush();
  }

  private void flush() {
    ConceptDraft draft = open;
    open = null;
    if (draft == null) {
      return;
    }
    Concept built = draft.build(file, new Stamp("", now, "", now));
    if (built == null) {
      sink.reject(openLine, "no term in either language", draft.id);
    } else {
      sink.concept(built);
    }
  }
}
