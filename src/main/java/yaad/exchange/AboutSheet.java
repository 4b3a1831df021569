package yaad.exchange;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import yaad.base.Count;

/** The sheet that says what a term list is, when it was made and how to read it, in both languages. */
final class AboutSheet {
  private static final int CHARACTER = 256;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);

  private final TermListInfo info;
  private final int concepts;
  private final int inUse;
  private final int articles;
  private int next;

  AboutSheet(TermListInfo info, int concepts, int inUse, int articles) {
    this.info = info;
    this.concepts = concepts;
    this.inUse = inUse;
    this.articles = articles;
  }

  void write(Sheet sheet, WorkbookStyles styles) {
    sheet.setColumnWidth(0, 24 * CHARACTER);
    sheet.setColumnWidth(1, 62 * CHARACTER);
    sheet.setColumnWidth(2, 62 * CHARACTER);
    SheetLayout.print(sheet);
    Row head = sheet.createRow(next++);
    head.setHeightInPoints(26);
    cell(head, 0, info.title(), styles.title);
    row(sheet, styles, styles.latin, "Made", TIME.format(info.made().atZone(ZoneOffset.UTC)) + ", by " + info.maker(),
        "یہ فہرست کب اور کس پروگرام سے بنی");
    row(sheet, styles, styles.latin, "From", info.memory(), "یادداشت کی فائل");
    row(sheet, styles, styles.latin, "Chosen", info.filters().isEmpty() ? "the whole glossary" : String.join("\n", info.filters()),
        info.filters().isEmpty() ? "پوری فرہنگ" : "فرہنگ کا چنا ہوا حصہ");
    row(sheet, styles, styles.latin, "Concepts", String.format(Locale.ROOT, "%d; used in the memory: %d, in %s",
        concepts, inUse, Count.of(articles, "article")), "تصورات کی تعداد، اور کتنے مضامین میں آئے ہیں");
    next++;
    row(sheet, styles, styles.latin, "preferred", "the form to use", "ترجیحی: یہی صورت استعمال کریں");
    row(sheet, styles, styles.latin, "admitted", "may be used", "قابل قبول: استعمال کی جا سکتی ہے");
    row(sheet, styles, styles.latin, "deprecated", "must not be used", "ممنوع: استعمال نہ کریں");
    row(sheet, styles, styles.latin, "superseded", "was right once", "متروک: پہلے درست تھی، اب نہیں");
    row(sheet, styles, styles.latinAmber, "amber", "an English term stands in several Urdu forms, and this is not the preferred one",
        "ایک انگریزی اصطلاح کی کئی صورتیں رائج ہیں اور یہ ترجیحی نہیں");
    row(sheet, styles, styles.latinRed, "red", "a deprecated form is in use", "ایسی صورت جو استعمال نہیں ہونی چاہیے");
    next++;
    row(sheet, styles, styles.latin, "Editing", "Edit the sheet Terms in Excel or LibreOffice and import the file again (yaad import): "
        + "only the cells that you changed change in the memory. In a cell with several forms a semicolon stands between them. "
        + "New rows need no Concept ID.",
        "فہرست کو ایکسل یا لبرے آفس میں درست کر کے دوبارہ درآمد کریں: صرف بدلے ہوئے خانے بدلیں گے۔ ایک خانے میں کئی صورتوں کے درمیان ؛ لگائیں۔");
    row(sheet, styles, styles.latin, "Urdu font", "Urdu is set in " + info.urduFont()
        + ". Where it is not installed the program takes another font; Noto Nastaliq Urdu is free.",
        "اردو کے لیے نستعلیق فونٹ درکار ہے؛ نوٹو نستعلیق اردو مفت ملتا ہے۔");
  }

  private void row(Sheet sheet, WorkbookStyles styles, XSSFCellStyle first, String name, String english, String urdu) {
    Row row = sheet.createRow(next++);
    cell(row, 0, name, first);
    cell(row, 1, english, styles.latin);
    cell(row, 2, urdu, styles.urdu);
    int lines = Math.max(1 + urdu.length() / 80, 1);
    row.setHeightInPoints(Math.max(31f * lines, 15f * (1 + english.length() / 60)) + 2);
  }

  private static void cell(Row row, int column, String text, XSSFCellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }
}
