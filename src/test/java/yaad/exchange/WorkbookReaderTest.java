package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.Progress;
import yaad.base.UserException;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.Term;
import yaad.memory.TermStatus;

/** Term lists as people make them are read rightly, or refused with one clear sentence. */
class WorkbookReaderTest {
  @TempDir
  private Path dir;

  private Path workbook(Consumer<Sheet> content) throws IOException {
    Path file = dir.resolve("list.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
      content.accept(book.createSheet("List"));
      book.write(out);
    }
    return file;
  }

  private static void row(Sheet sheet, int at, String... cells) {
    Row row = sheet.createRow(at);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
  }

  /** Each concept on a line: the English terms, the Urdu terms and the subject field; what is only admitted in brackets. */
  private List<String> concepts(Path file) {
    try (Memory memory = Memory.open(dir.resolve("m.db"), MemoryOptions.of("test"))) {
      new Importer(memory, Progress.SILENT).read(file, ImportOptions.DEFAULT);
      return TermFilesTest.all(memory).stream().map(WorkbookReaderTest::line).toList();
    }
  }

  private static String line(Concept c) {
    return c.terms().stream().map(WorkbookReaderTest::shown).collect(Collectors.joining(", ")) + "; " + c.field();
  }

  private static String shown(Term t) {
    return t.status() == TermStatus.PREFERRED ? t.text()
        : t.status() == TermStatus.ADMITTED ? "(" + t.text() + ")" : "-" + t.text();
  }

  private void refused(Path file, String because) {
    UserException refused = assertThrows(UserException.class, () -> concepts(file));
    assertTrue(refused.getMessage().contains(because), refused.getMessage());
    assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
  }

  @Test
  void columnsInAnyOrderUnderAnyNameBelowATitle() throws IOException {
    Path file = workbook(sheet -> {
      row(sheet, 1, "Glossary of the courts, 2026");
      row(sheet, 4, "نمبر", "شعبہ", "اردو اصطلاح", "", "Remarks", "English term", "Urdu synonyms", "owner");
      row(sheet, 5, "1", "law", "اپیل", "", "", "appeal", "مرافعہ", "Sana");
      row(sheet, 8, "2", "law", "ضمانت", "", "not زمانت", "bail", "", "");
      row(sheet, 9, "", "", "", "", "checked by the desk");
      // Hidden is not deleted.
      sheet.setColumnHidden(1, true);
      sheet.getRow(8).setZeroHeight(true);
    });
    assertEquals(List.of("appeal, اپیل, (مرافعہ); law", "bail, ضمانت; law"), concepts(file));
  }

  @Test
  void columnsWithoutNamesAreToldByTheirScript() throws IOException {
    Path file = workbook(sheet -> {
      row(sheet, 0, "عدالت", "court");
      row(sheet, 1, "اپیل", "appeal");
    });
    assertEquals(List.of("court, عدالت; ", "appeal, اپیل; "), concepts(file));
  }

  @Test
  void mergedCellsCountForAllTheirRows() throws IOException {
    Path file = workbook(sheet -> {
      row(sheet, 0, "Field", "English", "Urdu", "Note");
      row(sheet, 1, "", "", "", "for the desk");
      row(sheet, 2, "law", "appeal", "اپیل", "both in use");
      row(sheet, 3, "", "", "مرافعہ", "");
      row(sheet, 4, "", "bail", "ضمانت", "");
      row(sheet, 5, "", "bond", "", "");
      row(sheet, 6, "sport", "over", "اوور", "");
      for (String range : List.of("A1:A2", "B1:B2", "C1:C2", "A3:A6", "B3:B4", "C5:C6")) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
      }
    });
    assertEquals(List.of("appeal, اپیل, (مرافعہ); law", "bail, (bond), ضمانت; law", "over, اوور; sport"), concepts(file));
  }

  @Test
  void formulasGiveWhatWasComputedLast() throws IOException {
    Path file = workbook(sheet -> {
      row(sheet, 0, "English", "Urdu", "Field", "Length");
      row(sheet, 1, "court", "عدالت", "law");
      Row formulas = sheet.createRow(2);
      formulas.createCell(0).setCellFormula("CONCATENATE(\"high \",A2)");
      formulas.createCell(1).setCellFormula("CONCATENATE(\"عدالتِ \",\"عالیہ\")");
      formulas.createCell(2).setCellFormula("C2");
      sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
      // A formula in a column that is none of ours may wait.
      formulas.createCell(3).setCellFormula("LEN(A3)");
    });
    assertEquals(List.of("court, عدالت; law", "high court, عدالتِ عالیہ; law"), concepts(file));
  }

  @Test
  void aFormulaThatNoProgramHasComputedIsTold() throws IOException {
    refused(workbook(sheet -> {
      row(sheet, 0, "English", "Urdu");
      row(sheet, 1, "court", "عدالت");
      sheet.createRow(2).createCell(0).setCellFormula("CONCATENATE(\"high \",A2)");
      sheet.getRow(2).createCell(1).setCellValue("عدالتِ عالیہ");
    }), "formula in A3");
  }

  @Test
  void numbersTruthAndErrorsAreWhatTheyShow() throws IOException {
    Path file = workbook(sheet -> {
      row(sheet, 0, "id", "English", "Urdu", "Do not translate", "Definition");
      row(sheet, 1, "", "5G", "5G", "", "");
      sheet.getRow(1).createCell(0).setCellValue(17);
      sheet.getRow(1).createCell(3).setCellValue(true);
      sheet.getRow(1).createCell(4).setCellErrorValue((byte) 42);
      row(sheet, 2, "", "", "نائن الیون", "", "");
      sheet.getRow(2).createCell(1).setCellValue(911);
    });
    List<Map<String, String>> rows = WorkbookReader.read(file);
    assertEquals(Map.of("id", "17", "en", "5G", "ur", "5G", "do_not_translate", "TRUE", "definition", ""), rows.get(0));
    assertTrue(ConceptCells.isYes(rows.get(0).getOrDefault(ConceptColumns.DO_NOT_TRANSLATE, "")));
    assertEquals("911", rows.get(1).get("en"));
  }

  @Test
  void theListMayStandOnAnotherSheet() throws IOException {
    Path file = workbook(sheet -> {
      row(sheet, 0, "Read me first", "Version 3");
      row(sheet.getWorkbook().createSheet("Words"), 0, "Urdu", "English");
      row(sheet.getWorkbook().getSheet("Words"), 1, "عدالت", "court");
    });
    assertEquals(List.of("court, عدالت; "), concepts(file));
  }

  @Test
  void aMillionEmptyRowsDoNoHarm() throws IOException {
    Path small = workbook(sheet -> {
      row(sheet, 0, "English", "Urdu");
      row(sheet, 1, "court", "عدالت");
    });
    Path file = dir.resolve("long.xlsx");
    StringBuilder rows = new StringBuilder();
    for (int i = 3; i < 1_048_576; i++) {
      rows.append(String.format(Locale.ROOT, "<row r=\"%d\"/>", i));
    }
    rows.append("<row r=\"1048576\"><c r=\"A1048576\" t=\"inlineStr\"><is><t>bail</t></is></c>"
        + "<c r=\"B1048576\" t=\"inlineStr\"><is><t>ضمانت</t></is></c></row></sheetData>");
    try (ZipFile from = new ZipFile(small.toFile()); ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : from.stream().toList()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream in = from.getInputStream(entry)) {
          byte[] bytes = in.readAllBytes();
          to.write(!entry.getName().endsWith("sheet1.xml") ? bytes
              : new String(bytes, StandardCharsets.UTF_8).replace("</sheetData>", rows).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    assertEquals(List.of("court, عدالت; ", "bail, ضمانت; "), concepts(file));
  }

  @Test
  void aPasswordAndAnOldFormatAreRefused() throws IOException, GeneralSecurityException {
    Path file = workbook(sheet -> row(sheet, 0, "English", "Urdu"));
    Path locked = dir.resolve("locked.xlsx");
    try (POIFSFileSystem system = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(locked)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream stream = encryptor.getDataStream(system)) {
        Files.copy(file, stream);
      }
      system.writeFilesystem(out);
    }
    refused(locked, "password");
    Path old = dir.resolve("old.xlsx");
    try (HSSFWorkbook book = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(old)) {
      row(book.createSheet("a"), 0, "English", "Urdu");
      book.write(out);
    }
    refused(old, "old");
  }

  @Test
  void whatIsNoTermListIsRefused() throws IOException {
    refused(workbook(sheet -> {
      row(sheet, 0, "Name", "Phone");
      row(sheet, 1, "Sana", "042 111");
    }), "no sheet with a column of English terms and one of Urdu terms");
    Path half = dir.resolve("half.xlsx");
    byte[] whole = Files.readAllBytes(dir.resolve("list.xlsx"));
    Files.write(half, Arrays.copyOf(whole, whole.length / 2));
    refused(half, "damaged");
  }
}
