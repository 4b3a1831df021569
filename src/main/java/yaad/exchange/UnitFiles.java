package yaad.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import yaad.base.UserException;

/** All readers of files that hold units, behind one call. */
final class UnitFiles {
  private UnitFiles() {}

  /**
   * Reads a file of units.
   *
   * @param now the date of units that bring none
   * @throws UserException when the file is not of that format at all
   */
  static void read(Format format, Path file, Instant now, UnitSink sink) throws IOException {
    String name = file.toString();
    if (format == Format.DOCX || format == Format.XLSX) {
      TableReader table = new TableReader(name, sink, now);
      if (format == Format.DOCX) {
        DocxTables.read(file, table);
      } else {
        WorkbookRows.read(file, table);
      }
      table.finish();
      return;
    }
    FileHead.of(file).requireText(file, format.toString());
    try (InputStream in = new Counted(Files.newInputStream(file), sink)) {
      switch (format) {
        case TMX -> new TmxReader(sink, now).read(name, in);
        case XLIFF -> new XliffReader(sink, now).read(name, in);
        case PO -> new PoReader(sink, now).read(name, in);
        case CSV, TSV -> {
          TableReader table = new TableReader(name, sink, now);
          DelimitedText.read(name, in, table);
          table.finish();
        }
        default -> throw new UserException("\"" + file + "\" holds no units", "Give a file of sentence pairs");
      }
    }
  }

  /** Tells how much of a file was read. */
  private static final class Counted extends FilterInputStream {
    private final UnitSink sink;
    private long count;

    Counted(InputStream in, UnitSink sink) {
      super(in);
      this.sink = sink;
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      told(c < 0 ? 0 : 1);
      return c;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      told(read);
      return read;
    }

    private void told(int read) {
      count += Math.max(0, read);
      sink.reached(count);
    }
  }
}
