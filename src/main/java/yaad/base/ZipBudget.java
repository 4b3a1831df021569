package yaad.base;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Refuses office files that would fill the memory: what the entries inflate to is counted before any library opens
 * them. POI's own guard looks at the ratio alone, and a file just below it can still inflate to a gigabyte.
 */
public final class ZipBudget {
  /** What all entries together may inflate to: a workbook of a hundred thousand terms needs a tenth of it. */
  private static final long BYTES = 512L << 20;
  private static final int ENTRIES = 10_000;
  private static final long RATIO = 100;
  /** Below this size a high ratio harms nobody. */
  private static final long SMALL = 8L << 20;

  private ZipBudget() {}

  /**
   * Inflates every entry once and keeps nothing.
   *
   * @param file the file to look into
   * @param kind what it should be, with its ending: "Excel workbook (.xlsx)"
   * @throws UserException when the file is no whole zip, or inflates to more than it should
   * @throws IOException when it cannot be read at all
   */
  public static void check(Path file, String kind) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > ENTRIES) {
        throw tooBig(file);
      }
      long total = 0;
      byte[] buffer = new byte[1 << 16];
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements();) {
        ZipEntry entry = e.nextElement();
        long size = 0;
        // The size that an entry claims may be a lie; only inflating tells.
        try (InputStream in = zip.getInputStream(entry)) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            size += n;
            total += n;
            if (total > BYTES || (size > SMALL && size > RATIO * Math.max(1, entry.getCompressedSize()))) {
              throw tooBig(file);
            }
          }
        }
      }
    } catch (ZipException | java.io.EOFException e) {
      throw new UserException("\"" + file + "\" is no " + kind + ", or is damaged",
          "Open it in the program that it was made with and save it again", e);
    }
  }

  private static UserException tooBig(Path file) {
    return new UserException("\"" + file + "\" would inflate to far more than its size, as a zip bomb does",
        "Do not open it unless you know where it comes from; if it is yours, split it into smaller files");
  }
}
