package yaad.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
    Format format = byName(file, true);
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
    for (Format f : values()) {
      if (f.extensions.stream().anyMatch(e -> name.endsWith("." + e))) {
        return f;
      }
    }
    try {
      FileHead head = FileHead.of(file);
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
    return byName(file, false);
  }

  /** The format whose extension the file's name has. */
  static Optional<Format> byExtension(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(f -> f.extensions.stream().anyMatch(e -> name.endsWith("." + e))).findFirst();
  }

  private static Format byName(Path file, boolean writing) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (Format f : values()) {
      if (f.extensions.stream().anyMatch(e -> name.endsWith("." + e))) {
        return f;
      }
    }
    if (writing && name.endsWith(".txt")) {
      return OMEGAT;
    }
    throw new UserException("\"" + file + "\" has an extension that Yaad does not know",
        "Use one of " + extensions(writing) + " or say which it is with --format");
  }

  private static String extensions(boolean writing) {
    return Arrays.stream(values()).filter(f -> !writing || f.writable).map(f -> "." + f.extensions.get(0))
        .collect(Collectors.joining(" "));
  }
}
