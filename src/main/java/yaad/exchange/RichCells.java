package yaad.exchange;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import yaad.text.Span;

/**
 * A streaming workbook that writes bold words within a cell, which POI's own does only with all strings of the workbook in
 * memory; and texts that look like one of Excel's escapes so that they come back as they were.
 */
final class RichCells extends SXSSFWorkbook {
  /** @param rows how many rows of a sheet are kept in memory */
  RichCells(int rows) {
    super(rows);
    setCompressTempFiles(true);
  }

  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    return new Rows();
  }

  /** A text with some of its parts in another font. The spans are in order and do not overlap. */
  static XSSFRichTextString text(String text, List<Span> parts, XSSFFont plain, XSSFFont other) {
    XSSFRichTextString rich = new XSSFRichTextString();
    int at = 0;
    for (Span part : parts) {
      if (part.start() >= at && part.end() <= text.length()) {
        if (part.start() > at) {
          rich.append(text.substring(at, part.start()), plain);
        }
        rich.append(part.of(text), other);
        at = part.end();
      }
    }
    if (at < text.length()) {
      rich.append(text.substring(at), plain);
    }
    return rich;
  }

  private static final class Rows extends SheetDataWriter {
    Rows() throws IOException {}

    /** All texts of a sheet come through here; POI itself leaves what looks like an escape as it is. */
    @Override
    protected void outputEscapedString(String text) throws IOException {
      super.outputEscapedString(WorkbookRows.encode(text));
    }

    // _out is what POI writes a sheet's rows to; it has no other name.
    @Override
    public void writeCell(int column, Cell cell) throws IOException {
      boolean rich = cell != null && cell.getCellType() == CellType.STRING
          && cell.getRichStringCellValue() instanceof XSSFRichTextString text && text.numFormattingRuns() > 1;
      if (!rich) {
        super.writeCell(column, cell);
        return;
      }
      XSSFRichTextString text = (XSSFRichTextString) cell.getRichStringCellValue();
      _out.write("<c r=\"" + new CellReference(cell.getRowIndex(), column).formatAsString() + "\" s=\""
          + cell.getCellStyle().getIndex() + "\" t=\"inlineStr\"><is>");
      String whole = text.getString();
      for (int i = 0; i < text.numFormattingRuns(); i++) {
        int from = text.getIndexOfFormattingRun(i);
        run(whole.substring(from, from + text.getLengthOfFormattingRun(i)), text.getFontOfFormattingRun(i));
      }
      _out.write("</is></c>");
    }

    private void run(String text, XSSFFont font) throws IOException {
      _out.write("<r>");
      if (font != null) {
        _out.write("<rPr>" + (font.getBold() ? "<b/>" : "") + "<sz val=\"" + font.getFontHeightInPoints() + "\"/><rFont val=\"");
        outputEscapedString(font.getFontName());
        _out.write("\"/>" + (font.getCharSet() == 0 ? "" : "<charset val=\"" + font.getCharSet() + "\"/>") + "</rPr>");
      }
      _out.write("<t xml:space=\"preserve\">");
      outputEscapedString(text);
      _out.write("</t></r>");
    }
  }
}
