package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import yaad.text.Lang;
import yaad.text.Script;

/** Looks at the first rows of a table and tells whether it holds sentences or terms, and whose terms. */
enum TableKind {
  /** Sentence pairs. */
  UNITS,
  /** Terms in the layout of Yaad, or in a plain one of two columns. */
  GLOSSARY,
  /** A report of findings with decisions. */
  FINDINGS,
  /** Terms in the layout of another program. */
  FOREIGN_GLOSSARY;

  private static final int LOOK = 100;
  private static final int HEADINGS = 10;
  /** Terms are rarely longer than four words, sentences rarely shorter than six. */
  private static final double WORDS = 5;
  private static final Set<String> OF_UNITS = Set.of("confidence", "doubtful", "alignment", "position", "attributes", "origin",
      "source segment", "target segment", "source text", "target text", "segment");
  private static final Set<String> OURS = Set.of(ConceptColumns.ID, ConceptColumns.EN, ConceptColumns.UR,
      ConceptColumns.UR_ADMITTED);
  private static final Set<String> OF_TERMS = Set.of("en_admitted", "ur_admitted", "en_deprecated", "ur_deprecated", "pos", "type",
      "ur_gender", "definition", "do_not_translate", "concept id", "part of speech", "urdu admitted", "urdu deprecated",
      "english admitted", "term", "source term", "target term", "preferred_urdu",
      "accept");

  /** Ends the reading of a table whose first rows are enough. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super(null, null, false, false);
    }
  }

  static TableKind of(Format format, Path file) throws IOException {
    List<List<String>> first = first(format, file);
    if (first.isEmpty()) {
      return GLOSSARY;
    }
    if (first.subList(0, Math.min(HEADINGS, first.size())).stream().anyMatch(FindingImport::knows)) {
      return FINDINGS;
    }
    // Our own term lists before all others, because they share headings with some.
    boolean ours = first.subList(0, Math.min(HEADINGS, first.size())).stream()
        .map(row -> row.stream().map(ConceptColumns::named).toList())
        .anyMatch(row -> row.containsAll(OURS));
    if (ours) {
      return GLOSSARY;
    }
    if (TermTable.knows(first)) {
      return FOREIGN_GLOSSARY;
    }
    // A title may stand above the headings.
    for (List<String> row : first.subList(0, Math.min(HEADINGS, first.size()))) {
      List<String> headings = row.stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList();
      boolean both = headings.stream().filter(h -> h.length() < 40 && Languages.of(h) != null).count() >= 2;
      if (headings.stream().anyMatch(OF_TERMS::contains)) {
        return GLOSSARY;
      }
      if (both && headings.stream().anyMatch(OF_UNITS::contains) || headings.contains("source segment")) {
        return UNITS;
      }
    }
    return meanWords(first) >= WORDS ? UNITS : GLOSSARY;
  }

  private static double meanWords(List<List<String>> rows) {
    int longest = 0;
    int counted = 0;
    for (List<String> row : rows.subList(Math.min(1, rows.size() - 1), rows.size())) {
      int most = 0;
      for (String cell : row) {
        if (Script.of(cell).orElse(Lang.URDU) == Lang.ENGLISH) {
          most = Math.max(most, cell.strip().split("\\s+").length);
        }
      }
      longest += most;
      counted += most > 0 ? 1 : 0;
    }
    return counted == 0 ? 0 : (double) longest / counted;
  }

  private static List<List<String>> first(Format format, Path file) throws IOException {
    List<List<String>> first = new ArrayList<>();
    Rows rows = (number, cells) -> {
      // Remarks above the headings, as the starter glossary has them; UTX tells its languages in one.
      if (!cells.isEmpty() && (!cells.get(0).startsWith("#") || cells.get(0).contains("UTX"))) {
        first.add(cells);
      }
      if (first.size() >= LOOK) {
        throw new Enough();
      }
    };
    try {
      if (format == Format.XLSX) {
        WorkbookRows.read(file, rows);
      } else {
        FileHead.of(file).requireText(file, format.toString());
        try (InputStream in = Files.newInputStream(file)) {
          DelimitedText.read(file.toString(), in, rows);
        }
      }
    } catch (Enough e) {
      return first;
    }
    return first;
  }
}
