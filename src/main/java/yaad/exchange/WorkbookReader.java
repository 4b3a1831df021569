package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import yaad.base.UserException;
import yaad.base.ZipBudget;

/**
 * Reads a glossary from an Excel workbook, row by row: the first sheet that has a column of English and one of Urdu terms,
 * wherever they stand and whatever they are called, and sheets of proposals, in which a person accepts rows. Formulas give what Excel computed last; one that no program has computed
 * yet is told, because its cell would be read as empty.
 */
final class WorkbookReader {
  /** Two bytes that every workbook of before 2007 begins with, and every one that is locked with a password. */
  private static final int OLD_OFFICE = 0xD0CF;

  private final Path file;
  private final OPCPackage pack;
  private final XSSFReader reader;
  private final ReadOnlySharedStringsTable strings;

  private WorkbookReader(Path file, OPCPackage pack) throws IOException, OpenXML4JException, SAXException {
    this.file = file;
    this.pack = pack;
    this.reader = new XSSFReader(pack);
    this.strings = new ReadOnlySharedStringsTable(pack);
  }

  /**
   * The rows by column name, in order; empty rows left out.
   *
   * @throws UserException when it is no workbook, would fill the memory, or no sheet has the two columns
   */
  static List<Map<String, String>> read(Path file) {
    List<Map<String, String>> rows = new ArrayList<>();
    each(file, true, (number, row) -> rows.add(row));
    return rows;
  }

  /** How many rows {@link #read} would give that are no proposals. */
  static int count(Path file) {
    int[] count = new int[1];
    each(file, false, (number, row) -> count[0] += row.containsKey(ConceptColumns.ACCEPT) ? 0 : 1);
    return count[0];
  }

  private static void each(Path file, boolean whole, BiConsumer<Long, Map<String, String>> rows) {
    try {
      refuseOldFormat(file);
      ZipBudget.check(file, "Excel workbook (.xlsx)");
      try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
        WorkbookReader workbook = new WorkbookReader(file, pack);
        Map<String, String> wholes = whole ? workbook.wholes() : Map.of();
        if (!workbook.glossary((number, row) -> {
          String json = wholes.get(row.getOrDefault(ConceptColumns.ID, ""));
          if (json != null) {
            row.put(ConceptColumns.YAAD, json);
          }
          rows.accept(number, row);
        })) {
          throw new UserException("\"" + file + "\" has no sheet with a column of English terms and one of Urdu terms",
              "Give the first row of the list the headings English and Urdu");
        }
      }
    } catch (IOException | OpenXML4JException | OpenXML4JRuntimeException | POIXMLException | IllegalArgumentException
        | IndexOutOfBoundsException | SAXException | ParserConfigurationException e) {
      throw WorkbookRows.damaged(file, e);
    }
  }

  private static void refuseOldFormat(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      if ((in.read() << 8 | in.read()) == OLD_OFFICE) {
        throw new UserException("\"" + file + "\" is locked with a password, or in the format of before 2007",
            "Open it in Excel or LibreOffice and save it as .xlsx without a password");
      }
    }
  }

  /** What Yaad itself wrote about each row, by the id that the row shows. */
  private Map<String, String> wholes() throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    Map<String, String> wholes = new HashMap<>();
    XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (sheets.hasNext()) {
      try (InputStream sheet = sheets.next()) {
        if (sheets.getSheetName().equals(TermWorkbook.YAAD)) {
          SheetRows rows = new SheetRows(List.of(), (row, goingOn) -> {
            StringBuilder json = new StringBuilder();
            row.forEach((column, value) -> json.append(column == 0 ? "" : value));
            wholes.put(row.getOrDefault(0, ""), json.toString());
          });
          parse(sheet, rows);
        }
      }
    }
    return wholes;
  }

  private boolean glossary(BiConsumer<Long, Map<String, String>> sink)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    boolean found = false;
    while (sheets.hasNext()) {
      GlossarySheet glossary;
      Before before = new Before();
      try (InputStream sheet = sheets.next()) {
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(before);
        xml.parse(new InputSource(sheet));
      }
      String part = sheets.getSheetPart().getPartName().getName();
      try (InputStream sheet = pack.getParts().stream().filter(p -> p.getPartName().getName().equals(part)).findFirst()
          .orElseThrow().getInputStream()) {
        glossary = new GlossarySheet(sink, found);
        parse(sheet, new SheetRows(before.merged, glossary::row));
      }
      if (glossary.finish()) {
        before.uncomputed.forEach((column, cell) -> {
          if (glossary.reads(column)) {
            throw new UserException("\"" + file + "\" has a formula in " + cell + " that no program has computed yet",
                "Open it in Excel or LibreOffice, save it, and import it again");
          }
        });
        found = true;
      }
    }
    return found;
  }

  private void parse(InputStream sheet, SheetRows rows)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    XMLReader xml = XMLHelper.newXMLReader();
    xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), null, strings, rows,
        new DataFormatter(Locale.ROOT), false));
    try {
      xml.parse(new InputSource(sheet));
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException("the workbook has lost some of its texts", e);
    }
  }

  /** What must be known of a sheet before its rows are read: its merged cells, which it lists at its end, and its formulas. */
  private static final class Before extends DefaultHandler {
    final List<CellRangeAddress> merged = new ArrayList<>();
    /** By column, from 0, the first cell with a formula without a result. */
    final Map<Integer, String> uncomputed = new TreeMap<>();
    private String cell = "";
    private boolean formula;
    private boolean computed;
    private boolean reading;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      switch (local) {
        case "mergeCell" -> {
          if (attributes.getValue("ref") != null) {
            merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
          }
        }
        case "c" -> {
          cell = attributes.getValue("r") == null ? "" : attributes.getValue("r");
          formula = false;
          // A text may be empty, a number may not.
          computed = "str".equals(attributes.getValue("t"));
        }
        case "f" -> formula = true;
        case "v" -> reading = true;
        default -> {}
      }
    }

    @Override
    public void characters(char[] text, int from, int length) {
      computed |= reading && length > 0;
    }

    @Override
    public void endElement(String uri, String local, String name) {
      reading = false;
      if (local.equals("c") && formula && !computed && !cell.isEmpty()) {
        uncomputed.putIfAbsent((int) new CellReference(cell).getCol(), cell);
      }
    }
  }
}
