package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import yaad.base.UserException;

/** All readers of other programs' files of concepts, behind one call. */
final class ConceptFiles {
  private ConceptFiles() {}

  /**
   * Reads a file of concepts.
   *
   * @param now the date of concepts that bring none
   * @throws UserException when the file is not of that format at all
   */
  static void read(Format format, Path file, Instant now, ConceptSink sink) throws IOException {
    String source = String.valueOf(file.getFileName());
    if (format == Format.XLSX) {
      WorkbookRows.read(file, new TermTable(source, sink, now));
      return;
    }
    FileHead head = FileHead.of(file);
    head.requireText(file, format.toString());
    if (format == Format.OMEGAT && !head.contains("\t")) {
      throw new UserException("\"" + file + "\" is no glossary: no tab stands between a term and its translation",
          "Write both on one line with a tab between; an article is read by yaad align, with its translation");
    }
    try (InputStream in = Files.newInputStream(file)) {
      switch (format) {
        case TBX -> new TbxReader(source, sink, now).read(file.toString(), in);
        case MULTITERM -> new MultiTermReader(source, sink, now).read(file.toString(), in);
        case CSV, TSV, UTX, OMEGAT -> DelimitedText.read(file.toString(), in, new TermTable(source, sink, now));
        default -> throw new UserException("\"" + file + "\" holds no terms", "Give a glossary, such as .tbx, .xlsx, .csv");
      }
    }
  }
}
