package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import yaad.base.UserException;
import yaad.base.ZipBudget;

/**
 * The rows of every sheet of an Excel workbook as they are stored, one by one: texts with Excel's {@code _xHHHH_} escapes
 * undone, numbers in their raw form, results of formulas. POI's own handler decodes these escapes only in some cells.
 */
final class WorkbookRows extends DefaultHandler {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  /** The underscore that begins what looks like an escape; it may be the last one of another. */
  private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  /** Excel's own limits: rows below and columns beyond hold no text of anybody's. */
  private static final int MOST_COLUMNS = 400;

  private final ReadOnlySharedStringsTable strings;
  private final Rows rows;
  private final StringBuilder value = new StringBuilder();
  private List<String> cells = new ArrayList<>();
  private String type = "";
  private int column;
  private long row;
  private boolean reading;

  private WorkbookRows(ReadOnlySharedStringsTable strings, Rows rows) {
    this.strings = strings;
    this.rows = rows;
  }

  /**
   * Reads all sheets in order.
   *
   * @throws UserException when it is no workbook or would fill the memory
   */
  static void read(Path file, Rows rows) throws IOException {
    FileHead.of(file).requireZip(file, "XLSX");
    ZipBudget.check(file, "Excel workbook (.xlsx)");
    try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(pack);
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(pack, false);
      XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream sheet = sheets.next()) {
          rows.begin(sheets.getSheetName());
          XMLReader xml = XMLHelper.newXMLReader();
          xml.setContentHandler(new WorkbookRows(strings, rows));
          xml.parse(new InputSource(sheet));
          rows.end();
        }
      }
    } catch (OpenXML4JException | OpenXML4JRuntimeException | POIXMLException | IllegalArgumentException
        | IndexOutOfBoundsException | SAXException | ParserConfigurationException e) {
      throw damaged(file, e);
    }
  }

  /** What to say of a workbook that a library cannot read; what the library says is of parts that no user knows. */
  static UserException damaged(Path file, Exception e) {
    return new UserException("\"" + file + "\" is damaged and cannot be read as an Excel workbook",
        "Open it in Excel or LibreOffice, which can often repair it, and save it as .xlsx again", e);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (local) {
      case "row" -> {
        cells = new ArrayList<>();
        String number = attributes.getValue("r");
        row = number == null ? row + 1 : Long.parseLong(number);
        column = -1;
      }
      case "c" -> {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        value.setLength(0);
      }
      // The text of a cell, and the runs of an inline one; phonetic hints (rPh) are not the text.
      case "v", "t" -> reading = true;
      case "rPh" -> type = "";
      default -> {}
    }
  }

  @Override
  public void characters(char[] text, int from, int length) {
    if (reading && !type.isEmpty()) {
      value.append(text, from, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    switch (local) {
      case "v", "t" -> reading = false;
      case "c" -> {
        String text = text();
        if (!text.isEmpty() && column < MOST_COLUMNS) {
          while (cells.size() <= column) {
            cells.add("");
          }
          cells.set(column, text);
        }
      }
      case "row" -> {
        if (!cells.isEmpty()) {
          rows.row(row, cells);
        }
      }
      default -> {}
    }
  }

  private String text() {
    String raw = value.toString();
    return switch (type) {
      case "s" -> decode(shared(raw.strip()));
      case "b" -> raw.equals("1") ? "true" : "false";
      case "e" -> "";
      case "n" -> raw;
      default -> decode(raw);
    };
  }

  private String shared(String number) {
    try {
      return strings.getItemAt(Integer.parseInt(number)).getString();
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException("the workbook has lost the text " + number, e);
    }
  }

  /** {@code _x000D_} stands for a carriage return, {@code _x005F_} for an underscore (ECMA-376 part 1, 22.9.2.19). */
  static String decode(String text) {
    if (text.indexOf("_x") < 0) {
      return text;
    }
    return ESCAPE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(
        String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }

  /** The opposite of {@link #decode}, also for carriage returns, which XML would change. */
  static String encode(String text) {
    String safe = text.indexOf("_x") < 0 ? text : ESCAPED.matcher(text).replaceAll("_x005F_");
    return safe.replace("\r", "_x000D_");
  }
}
