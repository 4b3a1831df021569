package yaad.exchange;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import yaad.base.UserException;

/** The file formats that Yaad writes and reads. */
public enum Format {
  /** Units, TMX 1.4. */
  TMX(false, "tmx"),
  /** Concepts, TBX-Basic. */
  TBX(true, "tbx"),
  /** Concepts as an Excel workbook. */
  XLSX(true, "xlsx"),
  /** Concepts, comma separated. */
  CSV(true, "csv"),
  /** Concepts, tab separated. */
  TSV(true, "tsv"),
  /** Concepts as a page to read and print. */
  HTML(true, "html");

  private final boolean glossary;
  private final String extension;

  Format(boolean glossary, String extension) {
    this.glossary = glossary;
    this.extension = extension;
  }

  /** Whether it carries concepts and not units. */
  public boolean isGlossary() {
    return glossary;
  }

  /**
   * The format that a file's name tells.
   *
   * @throws UserException when its extension is none of ours
   */
  public static Format of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (Format f : values()) {
      if (name.endsWith("." + f.extension)) {
        return f;
      }
    }
    throw new UserException("\"" + file + "\" has an extension that Yaad does not know",
        "Use one of " + Arrays.stream(values()).map(f -> "." + f.extension).collect(Collectors.joining(" "))
            + " or say which it is with --format");
  }

  /**
   * The format of a file that is to be read: by its name, or by its content when the name tells nothing.
   *
   * @throws UserException when neither tells
   */
  public static Format detect(Path file) {
    return of(file);
  }
}
