package yaad.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import yaad.check.Category;
import yaad.check.Checks;
import yaad.check.Finding;
import yaad.text.Lang;

/** Findings as a workbook: one sheet a family, Urdu right to left, the faulty part in bold, columns for decision and comment. */
final class FindingWorkbook {
  private static final List<String> HEADS = List.of("Check", "Severity", "File", "Line", "Urdu", "English", "Finding", "Suggestion",
      "Decision", "Comment", "Id");
  private static final int[] WIDTHS = {22, 10, 24, 7, 50, 50, 40, 22, 12, 24, 15};
  private static final int MOST_LETTERS = 32_000;

  private FindingWorkbook() {}

  static void write(List<Finding> findings, OutputStream out) throws IOException {
    Map<String, Category> categories = Checks.all().stream().map(c -> c.rule())
        .collect(Collectors.toMap(r -> r.id(), r -> r.category()));
    Map<Category, List<Finding>> sheets = findings.stream().collect(Collectors.groupingBy(
        f -> categories.getOrDefault(f.check(), Category.ORTHOGRAPHY), () -> new EnumMap<>(Category.class), Collectors.toList()));
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Styles styles = new Styles(book);
      for (Category category : Category.values()) {
        if (sheets.containsKey(category)) {
          sheet(book.createSheet(category.title()), sheets.getOrDefault(category, List.of()), styles);
        }
      }
      if (sheets.isEmpty()) {
        sheet(book.createSheet("Findings"), List.of(), styles);
      }
      book.write(out);
    }
  }

  private static final class Styles {
    final CellStyle head;
    final CellStyle plain;
    final CellStyle urdu;
    final XSSFFont bold;

    Styles(XSSFWorkbook book) {
      bold = book.createFont();
      bold.setBold(true);
      head = book.createCellStyle();
      head.setFont(bold);
      plain = book.createCellStyle();
      plain.setWrapText(true);
      plain.setVerticalAlignment(VerticalAlignment.TOP);
      var rtl = book.createCellStyle();
      rtl.setWrapText(true);
      rtl.setVerticalAlignment(VerticalAlignment.TOP);
      rtl.setAlignment(HorizontalAlignment.RIGHT);
      rtl.setReadingOrder(ReadingOrder.RIGHT_TO_LEFT);
      urdu = rtl;
    }
  }

  private static void sheet(XSSFSheet sheet, List<Finding> findings, Styles styles) {
    XSSFRow head = sheet.createRow(0);
    for (int i = 0; i < HEADS.size(); i++) {
      XSSFCell cell = head.createCell(i);
      cell.setCellValue(HEADS.get(i));
      cell.setCellStyle(styles.head);
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
    sheet.createFreezePane(0, 1);
    int n = 1;
    for (Finding f : findings) {
      XSSFRow row = sheet.createRow(n++);
      boolean urdu = f.side() == Lang.URDU;
      List<String> texts = Arrays.asList(f.check(), f.severity().word(), f.file(), "", urdu ? "" : f.other(), urdu ? f.other() : "",
          f.message(), f.suggestion(), "", "", f.id());
      for (int i = 0; i < texts.size(); i++) {
        XSSFCell cell = row.createCell(i);
        cell.setCellValue(cut(texts.get(i)));
        cell.setCellStyle(i == 4 || (i == 7 && urdu) ? styles.urdu : styles.plain);
      }
      row.getCell(3).setCellValue(f.line());
      row.getCell(urdu ? 4 : 5).setCellValue(marked(f, styles));
    }
    sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, n - 1), 0, HEADS.size() - 1));
  }

  /** The sentence with the faulty part in bold. */
  private static XSSFRichTextString marked(Finding f, Styles styles) {
    String context = cut(f.context());
    XSSFRichTextString text = new XSSFRichTextString(context);
    int from = f.start() - f.contextStart();
    int to = Math.min(context.length(), from + f.text().length());
    if (from < to) {
      text.applyFont(from, to, styles.bold);
    }
    return text;
  }

  private static String cut(String text) {
    return text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
  }
}
