package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import yaad.base.UserException;

/**
 * Refuses office files that would fill the memory: what the entries inflate to is counted before any library opens
 * them. POI's own guard looks at the ratio alone, and a file just below it can still inflate to a gigabyte.
 */
final class ZipBudget {
  /** What all entries together may inflate to: a workbook of a hundred thousand terms needs a tenth of it. */
  private static final long BYTES = 512L << 20;
  private static final int ENTRIES = 10_000;
  private static final long RATIO = 100;
  /** Below this size a high ratio harms nobody. */
  private static final long SMALL = 8L << 20;

  private ZipBudget() {}

  /**
   * @throws UserException when the file is no zip at all, or inflates to more than it should
   */
  static void check(Path file) throws IOException {
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
    } catch (ZipException e) {
      throw new UserException("\"" + file + "\" is no Excel workbook (.xlsx), or is damaged",
          "Open it in Excel or LibreOffice and save it as .xlsx again", e);
    }
  }

  private static UserException tooBig(Path file) {
    return new UserException("\"" + file + "\" would inflate to far more than its size, as a zip bomb does",
        "Do not open it unless you know where it comes from; if it is yours, split it into smaller files");
  }
}
