package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import yaad.base.SafeXml;
import yaad.base.UserException;
import yaad.base.XmlDecoder;
import yaad.base.ZipBudget;

/**
 * The rows of the tables of a Word document, as agencies hand over bilingual texts. Deleted text of tracked changes is left
 * out, inserted text taken; a table inside a cell is a table of its own; paragraphs of a cell are its lines.
 */
final class DocxTables {
  private final Rows rows;
  private int tables;

  private DocxTables(Rows rows) {
    this.rows = rows;
  }

  /**
   * Reads all tables in order; rows are numbered within their table.
   *
   * @throws UserException when it is no Word document or would fill the memory
   */
  static void read(Path file, Rows rows) throws IOException {
    FileHead.of(file).requireZip(file, "DOCX");
    ZipBudget.check(file, "Word document (.docx)");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry document = zip.getEntry("word/document.xml");
      if (document == null) {
        throw new UserException("\"" + file + "\" is a zip file but no Word document (.docx)",
            "Open it in Word or LibreOffice and save it as .docx");
      }
      XMLInputFactory factory = SafeXml.factory();
      factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
      try (InputStream in = zip.getInputStream(document)) {
        XMLStreamReader xml = factory.createXMLStreamReader(XmlDecoder.open(in));
        DocxTables reader = new DocxTables(rows);
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamConstants.START_ELEMENT && XmlRead.name(xml).equals("tbl")) {
            reader.table(xml);
          }
        }
      } catch (XMLStreamException e) {
        throw new UserException("\"" + file + "\" is a broken Word document: " + XmlRead.words(e),
            "Open it in Word or LibreOffice and save it again", e);
      }
    }
  }

  private record Read(List<List<String>> rows, List<Read> inner) {}

  private void table(XMLStreamReader xml) throws XMLStreamException {
    hand(gather(xml));
  }

  private void hand(Read table) {
    tables++;
    rows.begin("table " + tables);
    for (int i = 0; i < table.rows().size(); i++) {
      rows.row(i + 1L, table.rows().get(i));
    }
    rows.end();
    table.inner().forEach(this::hand);
  }

  private static Read gather(XMLStreamReader xml) throws XMLStreamException {
    Read table = new Read(new ArrayList<>(), new ArrayList<>());
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (XmlRead.name(xml)) {
          case "tr" -> {
            table.rows().add(new ArrayList<>());
            depth++;
          }
          case "tc" -> {
            if (!table.rows().isEmpty()) {
              table.rows().get(table.rows().size() - 1).add(cell(xml, table));
            }
          }
          default -> depth++;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    return table;
  }

  private static String cell(XMLStreamReader xml, Read table) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    boolean letters = false;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = XmlRead.name(xml);
          switch (name) {
            case "tbl" -> table.inner().add(gather(xml));
            // Deleted and moved-away text, field codes, and the copy of a text box for old readers.
            case "del", "moveFrom", "instrText", "delText", "Fallback", "footnoteReference", "pPr", "rPr", "tcPr" -> XmlRead.skip(xml);
            default -> {
              depth++;
              letters = name.equals("t");
              text.append(switch (name) {
                case "tab" -> "\t";
                case "br", "cr" -> "\n";
                case "noBreakHyphen" -> "\u2011";
                default -> "";
              });
            }
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          letters = false;
          if (depth > 0 && XmlRead.name(xml).equals("p")) {
            text.append('\n');
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (letters) {
            text.append(xml.getText());
          }
        }
        default -> {}
      }
    }
    return text.toString().strip();
  }
}
