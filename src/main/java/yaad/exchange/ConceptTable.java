package yaad.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import yaad.base.UserException;
import yaad.memory.Concept;

/** Glossaries as CSV (quoted as spreadsheets do, RFC 4180) and TSV (no quoting at all). */
final class ConceptTable {
  private ConceptTable() {}

  /** Takes what cannot be read of a table. */
  interface Refusals {
    /**
     * @param line where it ends, from 1
     * @param reason why, in words
     * @param text the row
     */
    void refuse(long line, String reason, String text);
  }

  static CSVFormat syntax(Format format) {
    CSVFormat.Builder syntax = format == Format.TSV
        ? CSVFormat.TDF.builder().setQuote(null).setIgnoreSurroundingSpaces(false).setRecordSeparator('\n')
        : CSVFormat.RFC4180.builder();
    return syntax.setCommentMarker('#').setIgnoreEmptyLines(true).get();
  }

  /**
   * The rows of a glossary file by column, in order. A file in Yaad's own syntax is read to the letter; for any other the
   * delimiter, the encoding and the columns are found out.
   *
   * @param refusals takes rows that have more cells than there are headings: it is not known which cell is which
   * @throws UserException when it cannot be read or has no columns for English and Urdu
   */
  static List<Map<String, String>> read(Format format, Path file, Refusals refusals) {
    try {
      if (!isOurs(format, file)) {
        return readAny(file);
      }
      try (InputStream in = Files.newInputStream(file)) {
        return read(format, file.toString(), in, refusals);
      }
    } catch (IOException e) {
      throw new UserException("\"" + file + "\" cannot be read: " + e.getMessage(), "Check the file", e);
    }
  }

  private static boolean isOurs(Format format, Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file);
        BufferedReader in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        CSVParser parser = CSVParser.builder().setReader(withoutMark(in)).setFormat(syntax(format)).get()) {
      Iterator<CSVRecord> records = parser.iterator();
      return records.hasNext() && isHeadings(records.next().stream().map(ConceptColumns::named).toList());
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static boolean isHeadings(List<String> columns) {
    return columns.contains(ConceptColumns.EN) && columns.contains(ConceptColumns.UR);
  }

  private static List<Map<String, String>> readAny(Path file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    GlossarySheet sheet = new GlossarySheet((number, row) -> rows.add(row), false);
    try (InputStream in = Files.newInputStream(file)) {
      DelimitedText.read(file.toString(), in, (number, cells) -> {
        Map<Integer, String> filled = new TreeMap<>();
        for (int i = 0; i < cells.size(); i++) {
          if (!cells.get(i).isBlank()) {
            filled.put(i, cells.get(i));
          }
        }
        boolean remark = filled.size() == 1 && cells.get(0).startsWith("#");
        if (!filled.isEmpty() && !remark) {
          sheet.row(filled, Set.of());
        }
      });
    }
    if (!sheet.finish()) {
      throw new UserException("\"" + file + "\" has no column of English terms beside one of Urdu terms",
          "Head the two columns English and Urdu, one term a line");
    }
    return rows;
  }

  /** The rows of a table in Yaad's own syntax. */
  static List<Map<String, String>> read(Format format, String name, InputStream stream, Refusals refusals) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    // A decoder that reports what is not UTF-8; the plain reader would put question marks.
    BufferedReader in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
    try (CSVParser parser = CSVParser.builder().setReader(withoutMark(in)).setFormat(syntax(format)).get()) {
      List<String> columns = List.of();
      boolean safe = false;
      for (CSVRecord record : parser) {
        if (columns.isEmpty()) {
          columns = record.stream().map(ConceptColumns::named).toList();
          safe = columns.contains(UnitColumns.FORMULA_SAFE);
          continue;
        }
        // Spreadsheets fill rows up with empty cells.
        if (record.stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
          refusals.refuse(parser.getCurrentLineNumber(), record.size() + " cells under " + columns.size() + " headings; "
              + (format == Format.TSV ? "take the tab out of the cell that has one"
                  : "put the cell that has a comma in it into quotation marks")
              + ", or give each column a heading", String.join(format == Format.TSV ? " " : ",", record));
          continue;
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(record.size(), columns.size()); i++) {
          row.put(columns.get(i), safe ? DelimitedText.rearm(record.get(i)) : record.get(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (CharacterCodingException e) {
      throw new UserException("\"" + name + "\" is not UTF-8", "Save it as UTF-8 and import it again", e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw new UserException("\"" + name + "\" is not UTF-8", "Save it as UTF-8 and import it again", e);
      }
      throw e.getCause();
    }
  }

  private static BufferedReader withoutMark(BufferedReader in) throws IOException {
    in.mark(1);
    if (in.read() != '\uFEFF') {
      in.reset();
    }
    return in;
  }

  /** Writes concepts with all columns; {@code formulaSafe} as {@link Exporter#table} has it. */
  static void write(Format format, OutputStream out, Iterable<Concept> concepts, boolean formulaSafe) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    boolean csv = format == Format.CSV;
    if (csv) {
      // Excel takes a CSV for UTF-8 only when it begins with the mark.
      writer.write('\uFEFF');
    }
    CSVPrinter printer = new CSVPrinter(writer, syntax(format));
    List<String> columns = new ArrayList<>(ConceptColumns.ALL);
    if (formulaSafe) {
      columns.add(UnitColumns.FORMULA_SAFE);
    }
    printer.printRecord(columns);
    for (Concept c : concepts) {
      Map<String, String> cells = ConceptCells.of(c);
      cells.put(ConceptColumns.YAAD, ConceptJson.write(c));
      // A line that begins with # is a remark.
      cells.computeIfPresent(ConceptColumns.ID, (column, id) -> id.startsWith("#") ? c.id().toString() : id);
      printer.printRecord(ConceptColumns.ALL.stream()
          .map(column -> cells.getOrDefault(column, ""))
          .map(cell -> csv ? cell : cell.replaceAll("[\\t\\r\\n]+", " "))
          .map(cell -> formulaSafe ? DelimitedText.disarm(cell) : cell));
    }
    printer.flush();
  }
}
