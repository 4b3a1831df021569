package yaad.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yaad.base.UserException;

/** The file formats that Yaad writes and reads. */
public enum Format {
  /** Units, TMX 1.4; in and out. */
  TMX(Holds.UNITS, true, "tmx"),
  /** Units, XLIFF 1.2 and 2.x; in. */
  XLIFF(Holds.UNITS, false, "xlf", "xliff", "sdlxliff", "mqxliff", "mxliff"),
  /** Units, gettext; in. */
  PO(Holds.UNITS, false, "po"),
  /** Units, the tables of a Word document; in. */
  DOCX(Holds.UNITS, false, "docx"),
  /** Concepts, TBX-Basic; in and out. */
  TBX(Holds.CONCEPTS, true, "tbx"),
  /** Concepts, XML of Trados MultiTerm; in. */
  MULTITERM(Holds.CONCEPTS, false, "mtf"),
  /** Concepts, UTX; in. */
  UTX(Holds.CONCEPTS, false, "utx"),
  /** Concepts, OmegaT's glossary; in and out. */
  OMEGAT(Holds.CONCEPTS, true, "utf8", "tab"),
  /** Concepts or units as an Excel workbook; in and out. */
  XLSX(Holds.EITHER, true, "xlsx"),
  /** Concepts or units, apart by commas; in and out. */
  CSV(Holds.EITHER, true, "csv"),
  /** Concepts or units, apart by tabs; in and out. */
  TSV(Holds.EITHER, true, "tsv"),
  /** Concepts as a page to read and print; out. */
  HTML(Holds.CONCEPTS, true, "html");

  private enum Holds { UNITS, CONCEPTS, EITHER }

  /** How to come by a file that Yaad reads, by the extensions of others that people have. */
  private static final Map<String, String> INSTEAD = Map.ofEntries(
      Map.entry("xls", "Open it in Excel or LibreOffice and save it as .xlsx"),
      Map.entry("xlsm", "Open it in Excel or LibreOffice and save it as .xlsx"),
      Map.entry("xlsb", "Open it in Excel or LibreOffice and save it as .xlsx"),
      Map.entry("ods", "Open it in LibreOffice and save it as .xlsx"),
      Map.entry("doc", "Open it in Word or LibreOffice and save its table as .docx; yaad align reads articles"),
      Map.entry("rtf", "Open it in Word or LibreOffice and save its table as .docx; yaad align reads articles"),
      Map.entry("odt", "Open it in LibreOffice and save its table as .docx; yaad align reads articles"),
      Map.entry("pdf", "Ask for the document that the PDF was made from"),
      Map.entry("html", "Yaad writes pages but does not read them: export and import the list as .xlsx"),
      Map.entry("htm", "Copy its table into a spreadsheet and save that as .xlsx"),
      Map.entry("zip", "Unpack it and import the files in it"),
      Map.entry("7z", "Unpack it and import the files in it"),
      Map.entry("rar", "Unpack it and import the files in it"),
      Map.entry("gz", "Unpack it and import the file in it"),
      Map.entry("mqxlz", "It is a zip file of memoQ: unpack it and import the .mqxliff in it"),
      Map.entry("sdlppx", "It is a zip file of Trados Studio: unpack it and import the .sdlxliff files in it"),
      Map.entry("sdlrpx", "It is a zip file of Trados Studio: unpack it and import the .sdlxliff files in it"),
      Map.entry("wsxz", "It is a zip file of WorldServer: unpack it and import the .xlf files in it"),
      Map.entry("sdltm", "In Trados Studio export the translation memory as .tmx"),
      Map.entry("tmw", "In Translator's Workbench export the memory as .tmx"),
      Map.entry("sdltb", "In MultiTerm export the termbase as XML"),
      Map.entry("json", "Save it as .tmx, .xlsx, .csv or .tsv in the program it comes from"));

  private final Holds holds;
  private final boolean writable;
  private final List<String> extensions;

  Format(Holds holds, boolean writable, String... extensions) {
    this.holds = holds;
    this.writable = writable;
    this.extensions = List.of(extensions);
  }

  /** Whether it carries concepts, or may carry them: a table is a glossary unless something says that it is not. */
  public boolean isGlossary() {
    return holds != Holds.UNITS;
  }

  /** Whether it can carry units. */
  public boolean holdsUnits() {
    return holds != Holds.CONCEPTS;
  }

  /** Whether Yaad writes it. */
  public boolean isWritable() {
    return writable;
  }

  /** Whether it is a table, which may carry either. */
  boolean isTable() {
    return holds == Holds.EITHER;
  }

  /**
   * The format to write that a file's name tells.
   *
   * @throws UserException when its extension is none of ours, or of a format that is only read
   */
  public static Format of(Path file) {
    boolean omegat = file.toString().toLowerCase(Locale.ROOT).endsWith(".txt");
    Format format = omegat ? OMEGAT : byExtension(file).orElseThrow(() -> unknown(file, true));
    if (format.writable) {
      return format;
    }
    throw new UserException("Yaad reads " + format + " but does not write it", "Use one of " + extensions(true));
  }

  /**
   * The format of a file that is to be read: by its name, and by its content where the name leaves it open ({@code .xml},
   * {@code .txt}) or tells nothing.
   *
   * @throws UserException when neither tells
   */
  public static Format detect(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    Optional<Format> named = byExtension(file);
    if (named.isPresent() && named.get() != HTML) {
      return named.get();
    }
    String instead = INSTEAD.get(name.substring(name.lastIndexOf('.') + 1));
    if (instead != null) {
      throw new UserException("\"" + file + "\" is no file that Yaad reads", instead);
    }
    try {
      FileHead head = FileHead.of(file);
      head.requireText(file, "file that Yaad knows by its name");
      if (head.contains("<tmx")) {
        return TMX;
      }
      if (head.contains("<xliff")) {
        return XLIFF;
      }
      if (head.contains("<martif") || head.contains("<tbx")) {
        return TBX;
      }
      if (head.contains("<mtf")) {
        return MULTITERM;
      }
      if (head.contains("#UTX")) {
        return UTX;
      }
      if (name.endsWith(".txt")) {
        return OMEGAT;
      }
    } catch (IOException e) {
      throw new UserException("\"" + file + "\" cannot be read: " + e.getMessage(), "Check the file", e);
    }
    throw unknown(file, false);
  }

  /** The format whose extension the file's name has. */
  static Optional<Format> byExtension(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(f -> f.extensions.stream().anyMatch(e -> name.endsWith("." + e))).findFirst();
  }

  private static UserException unknown(Path file, boolean writing) {
    return new UserException("\"" + file + "\" has an extension that Yaad does not know",
        "Use one of " + extensions(writing) + " or say which it is with --format");
  }

  private static String extensions(boolean writing) {
    return Arrays.stream(values()).filter(f -> writing ? f.writable : f != HTML).map(f -> "." + f.extensions.get(0))
        .collect(Collectors.joining(" "));
  }
}
