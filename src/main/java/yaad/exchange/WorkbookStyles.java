package yaad.exchange;

import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The few fonts and cell styles that all rows of a term list share. */
final class WorkbookStyles {
  private static final String TEXT = "@";
  private static final byte[] HEAD = {(byte) 0x1F, (byte) 0x4E, (byte) 0x5F};
  private static final byte[] AMBER = {(byte) 0xFF, (byte) 0xE6, (byte) 0xB3};
  private static final byte[] RED = {(byte) 0xF8, (byte) 0xCB, (byte) 0xCB};
  private static final byte[] LINE = {(byte) 0xC8, (byte) 0xC8, (byte) 0xC8};
  private static final byte[] BLUE = {(byte) 0x1F, (byte) 0x4E, (byte) 0x9F};
  private static final byte[] WHITE = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};

  final XSSFFont latinFont;
  final XSSFFont latinBold;
  final XSSFFont urduFont;
  final XSSFFont urduBold;
  final XSSFCellStyle header;
  final XSSFCellStyle urduHeader;
  final XSSFCellStyle title;
  final XSSFCellStyle latin;
  final XSSFCellStyle urdu;
  final XSSFCellStyle number;
  final XSSFCellStyle link;
  final XSSFCellStyle numberLink;
  final XSSFCellStyle latinAmber;
  final XSSFCellStyle urduAmber;
  final XSSFCellStyle numberAmber;
  final XSSFCellStyle latinRed;
  final XSSFCellStyle urduRed;
  final XSSFCellStyle numberRed;

  private final SXSSFWorkbook book;
  private final VerticalAlignment vertical;

  WorkbookStyles(SXSSFWorkbook book, String nastaliq) {
    this(book, nastaliq, VerticalAlignment.TOP);
  }

  /** @param vertical where texts stand in rows that are higher than they are */
  WorkbookStyles(SXSSFWorkbook book, String nastaliq, VerticalAlignment vertical) {
    this.book = book;
    this.vertical = vertical;
    latinFont = font("Calibri", 11, false);
    latinBold = font("Calibri", 11, true);
    urduFont = arabic(font(nastaliq, 12, false));
    urduBold = arabic(font(nastaliq, 12, true));
    XSSFFont white = font("Calibri", 11, true);
    white.setColor(new XSSFColor(WHITE, null));
    XSSFFont blue = font("Calibri", 11, false);
    blue.setColor(new XSSFColor(BLUE, null));
    blue.setUnderline(FontUnderline.SINGLE);
    header = filled(latin(white), HEAD);
    header.setVerticalAlignment(VerticalAlignment.CENTER);
    urduHeader = filled(latin(white), HEAD);
    urduHeader.setVerticalAlignment(VerticalAlignment.CENTER);
    urduHeader.setAlignment(HorizontalAlignment.RIGHT);
    urduHeader.setIndention((short) 1);
    title = latin(font("Calibri", 16, true));
    title.setWrapText(false);
    title.setBorderBottom(BorderStyle.NONE);
    latin = latin(latinFont);
    urdu = urdu(urduFont);
    number = number(latinFont);
    link = latin(blue);
    numberLink = number(blue);
    latinAmber = filled(latin(latinFont), AMBER);
    urduAmber = filled(urdu(urduFont), AMBER);
    numberAmber = filled(number(latinFont), AMBER);
    latinRed = filled(latin(latinFont), RED);
    urduRed = filled(urdu(urduFont), RED);
    numberRed = filled(number(latinFont), RED);
  }

  private XSSFFont font(String name, int points, boolean bold) {
    XSSFFont font = (XSSFFont) book.createFont();
    font.setFontName(name);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    return font;
  }

  /** Where the font is missing, the charset and family tell the program to take another that has the letters. */
  private static XSSFFont arabic(XSSFFont font) {
    font.setCharSet(FontCharset.ARABIC.getNativeId());
    font.setFamily(FontFamily.ROMAN);
    return font;
  }

  private XSSFCellStyle base(XSSFFont font) {
    XSSFCellStyle style = (XSSFCellStyle) book.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(vertical);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(new XSSFColor(LINE, null));
    // Text, so that no spreadsheet takes 1/2 for a date or =x for a formula when the cell is edited.
    style.setDataFormat(book.createDataFormat().getFormat(TEXT));
    return style;
  }

  private XSSFCellStyle latin(XSSFFont font) {
    XSSFCellStyle style = base(font);
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setReadingOrder(ReadingOrder.LEFT_TO_RIGHT);
    return style;
  }

  private XSSFCellStyle urdu(XSSFFont font) {
    XSSFCellStyle style = base(font);
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setReadingOrder(ReadingOrder.RIGHT_TO_LEFT);
    style.setIndention((short) 1);
    return style;
  }

  private XSSFCellStyle number(XSSFFont font) {
    XSSFCellStyle style = base(font);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setReadingOrder(ReadingOrder.LEFT_TO_RIGHT);
    style.setDataFormat(book.createDataFormat().getFormat("0"));
    return style;
  }

  private static XSSFCellStyle filled(XSSFCellStyle style, byte[] colour) {
    style.setFillForegroundColor(new XSSFColor(colour, null));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }
}
