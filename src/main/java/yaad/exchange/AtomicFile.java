package yaad.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import yaad.base.UserException;

/**
 * Writes a file that is either the old one or the complete new one, whatever happens: the new one is written beside its
 * target, flushed to the disk, read back, and only then renamed over it. A target that is a link stays a link; what it
 * points to is replaced.
 */
final class AtomicFile {
  /** Writes the content. */
  @FunctionalInterface
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Reads the written file back and throws when it is not what was meant. */
  @FunctionalInterface
  interface Proof {
    void check(Path written) throws IOException;
  }

  private AtomicFile() {}

  /**
   * @param target the file to make or replace; its folder must exist
   * @throws UserException when it cannot be written; the target is as it was before
   */
  static void write(Path target, Body body, Proof proof) {
    Path temporary = null;
    try {
      Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
      if (Files.isDirectory(real)) {
        throw new UserException("\"" + target + "\" is a folder", "Name a file to write to");
      }
      Path folder = real.getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new UserException("There is no folder \"" + folder + "\" to write \"" + real.getFileName() + "\" into",
            "Make the folder first, or name another file");
      }
      if (Files.exists(real) && !Files.isWritable(real)) {
        throw new UserException("\"" + target + "\" may not be written", "Change its permissions, or name another file");
      }
      // Not a "temporary file" of the JDK's: those are private to the user, and an export is for sharing.
      temporary = folder.resolve("." + real.getFileName() + "." + ProcessHandle.current().pid() + ".part");
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING)) {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        body.writeTo(out);
        out.flush();
        channel.force(true);
      }
      proof.check(temporary);
      move(temporary, real);
    } catch (NoSuchFileException | AccessDeniedException e) {
      throw new UserException("\"" + target + "\" cannot be written here (" + e.getClass().getSimpleName() + ")",
          "Choose a folder that you may write to", e);
    } catch (IOException | UncheckedIOException e) {
      throw new UserException("\"" + target + "\" could not be written: " + e.getMessage(),
          "Nothing was changed. Make room on the disk or choose another folder, then run it again", e);
    } finally {
      deleteQuietly(temporary);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void deleteQuietly(@Nullable Path file) {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        // A left-over .part file harms nobody, and the first problem is the one to report.
        return;
      }
    }
  }
}
