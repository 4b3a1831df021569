package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import yaad.base.UserException;

/** What the first bytes of a file tell of it, whatever its name says. */
final class FileHead {
  private static final int SAMPLE = 4096;

  private record Magic(String bytes, String kind) {}

  private static final List<Magic> BINARY = List.of(
      new Magic("PK\u0003\u0004", "a zip or office file"), new Magic("PK\u0005\u0006", "an empty zip file"),
      new Magic("\u00D0\u00CF\u0011\u00E0", "an old Word or Excel file, or one with a password"),
      new Magic("%PDF", "a PDF"), new Magic("{\\rtf", "an RTF file"), new Magic("\u001F\u008B", "a gzip file"),
      new Magic("7z\u00BC\u00AF", "a 7-zip file"), new Magic("Rar!", "a RAR file"),
      new Magic("SQLite format 3\u0000", "a database"));

  private final String latin;

  private FileHead(String latin) {
    this.latin = latin;
  }

  static FileHead of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new FileHead(new String(in.readNBytes(SAMPLE), StandardCharsets.ISO_8859_1));
    }
  }

  boolean isZip() {
    return latin.startsWith("PK\u0003\u0004");
  }

  /** Whether there is nothing in it that a text would not have. */
  private boolean isPlain() {
    return BINARY.stream().noneMatch(m -> latin.startsWith(m.bytes()))
        && latin.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
  }

  /** Whether these ASCII letters stand in the first bytes, in any encoding of one or two bytes a letter. */
  boolean contains(String ascii) {
    return latin.replace("\u0000", "").contains(ascii);
  }

  /** Refuses what an office program leaves beside a file that is open in it. */
  static void refuseMark(Path file) {
    String name = String.valueOf(file.getFileName());
    if (name.startsWith("~$") || name.startsWith(".~lock.")) {
      throw new UserException("\"" + file + "\" is only the mark that an office program leaves beside a file that is open in it",
          "Save and close that file, and import it itself");
    }
  }

  /** Refuses what is plainly no text. */
  void requireText(Path file, String wanted) {
    for (Magic m : BINARY) {
      if (latin.startsWith(m.bytes())) {
        throw new UserException("\"" + file + "\" is " + m.kind() + ", no " + wanted,
            m.kind().contains("zip") ? "Unpack it, or save it as " + wanted + " in the program it comes from"
                : "Save it as " + wanted + " in the program it comes from");
      }
    }
  }

  /** Refuses what is no zip, as every .xlsx, .docx and .odt is. */
  void requireZip(Path file, String wanted) {
    if (latin.isEmpty()) {
      throw new UserException("\"" + file + "\" is empty", "Check that it was saved whole, and copied whole");
    }
    if (!isZip()) {
      if (isPlain() && wanted.equals("XLSX")) {
        throw new UserException("\"" + file + "\" is no XLSX, whatever its name says: it is plain text",
            "Import it with --format csv, or save it as .xlsx in a spreadsheet");
      }
      String kind = BINARY.stream().filter(m -> latin.startsWith(m.bytes())).map(Magic::kind).findFirst().orElse("no office file");
      throw new UserException("\"" + file + "\" is " + (kind.startsWith("no ") ? "no " + wanted : kind + ", no " + wanted)
          + ", whatever its name says", "Open it in Excel, Word or LibreOffice, take the password off if it has one, and save it as "
          + wanted + " again");
    }
  }
}
