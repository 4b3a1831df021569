package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import yaad.base.UserException;

/** Reads a glossary from an Excel workbook, row by row: the first sheet that has columns for English and Urdu. */
final class WorkbookReader {
  private WorkbookReader() {}

  /**
   * The rows by column name, in order; empty rows left out.
   *
   * @throws UserException when it is no workbook, would fill the memory, or no sheet has the two columns
   */
  static List<Map<String, String>> read(Path file) {
    try {
      ZipBudget.check(file);
      try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
        XSSFReader reader = new XSSFReader(pack);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(pack);
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
          try (InputStream sheet = sheets.next()) {
            Rows rows = new Rows();
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), null, strings, rows,
                new DataFormatter(Locale.ROOT), false));
            xml.parse(new InputSource(sheet));
            if (rows.isGlossary()) {
              return rows.all;
            }
          }
        }
      }
      throw new UserException("\"" + file + "\" has no sheet with columns headed \"English\" and \"Urdu\"",
          "Give the first row of the list these headings");
    } catch (IOException | OpenXML4JException | OpenXML4JRuntimeException | SAXException | ParserConfigurationException e) {
      throw new UserException("\"" + file + "\" cannot be read as an Excel workbook: " + e.getMessage(),
          "Open it in Excel or LibreOffice and save it as .xlsx again", e);
    }
  }

  /** Gathers the cells of a sheet; its first row that is not empty names the columns. */
  private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
    final List<Map<String, String>> all = new ArrayList<>();
    private Map<Integer, String> columns = Map.of();
    private Map<Integer, String> row = new TreeMap<>();

    boolean isGlossary() {
      return columns.containsValue(ConceptColumns.EN) && columns.containsValue(ConceptColumns.UR);
    }

    @Override
    public void startRow(int number) {
      row = new TreeMap<>();
    }

    @Override
    public void endRow(int number) {
      if (row.isEmpty()) {
        return;
      }
      if (columns.isEmpty()) {
        row.replaceAll((column, heading) -> ConceptColumns.named(heading));
        columns = row;
        return;
      }
      Map<String, String> cells = new LinkedHashMap<>();
      row.forEach((column, value) -> cells.put(columns.getOrDefault(column, ""), value));
      all.add(cells);
    }

    @Override
    public void cell(@Nullable String reference, String value, @Nullable XSSFComment comment) {
      if (reference != null && !value.isBlank()) {
        row.put((int) new CellReference(reference).getCol(), value);
      }
    }
  }
}
