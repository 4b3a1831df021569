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
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import yaad.base.UserException;

/**
 * A file that is either the old one or the complete new one, whatever happens: the new one is written beside its target,
 * flushed to the disk, read back, and only then renamed over it. A target that is a link stays a link; what it points to
 * is replaced. A target that is no file at all (a pipe, {@code /dev/stdout}) is written to directly.
 */
final class AtomicFile implements AutoCloseable {
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

  private static final int MOST_LINKS = 40;

  private final Path target;
  private final Path real;
  private final Path temporary;
  private final FileChannel channel;
  private final CountingOutput out;
  private final boolean direct;

  private AtomicFile(Path target, Path real) throws IOException {
    this.target = target;
    this.real = real;
    direct = Files.exists(real) && !Files.isRegularFile(real);
    // Not a "temporary file" of the JDK's: those are private to the user, and an export is for sharing.
    temporary = real.resolveSibling("." + real.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    channel = direct
        ? FileChannel.open(real, StandardOpenOption.WRITE)
        : FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING);
    out = new CountingOutput(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
  }

  /**
   * Opens a new file that will take the target's place.
   *
   * @param target the file to make or replace; its folder must exist
   * @throws UserException when it cannot be written there
   */
  static AtomicFile open(Path target) {
    try {
      Path real = destination(target);
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
      return new AtomicFile(target, real);
    } catch (IOException e) {
      throw problem(target, e);
    }
  }

  /** Opens, writes, proves and puts into place in one go. */
  static void write(Path target, Body body, Proof proof) {
    try (AtomicFile file = open(target)) {
      body.writeTo(file.out());
      file.commit(proof);
    } catch (IOException | UncheckedIOException e) {
      throw problem(target, e);
    }
  }

  /** Where to write; a short-lived buffer stands before the disk. */
  OutputStream out() {
    return out;
  }

  /** How many bytes were written so far. */
  long size() {
    return out.count;
  }

  /**
   * Flushes to the disk, proves and takes the target's place.
   *
   * @throws UserException when any of it fails; the target is as it was before
   */
  void commit(Proof proof) {
    try {
      out.flush();
      if (direct) {
        return;
      }
      channel.force(true);
      channel.close();
      proof.check(temporary);
      keepPermissions();
      try {
        Files.move(temporary, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, real, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException | UncheckedIOException e) {
      throw problem(target, e);
    }
  }

  /** Who could read the old file can read the new one, and nobody else. */
  private void keepPermissions() throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(real, PosixFileAttributeView.class);
    PosixFileAttributeView fresh = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
    if (Files.exists(real) && old != null && fresh != null) {
      fresh.setPermissions(old.readAttributes().permissions());
    }
  }

  /** Gives up what was not committed. */
  @Override
  public void close() {
    try {
      channel.close();
      if (!direct) {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      // A left-over .part file harms nobody, and the first problem is the one to report.
      return;
    }
  }

  /** The file that a name stands for in the end, also when it is a link to one that is not there yet. */
  private static Path destination(Path target) throws IOException {
    Path at = target.toAbsolutePath();
    for (int i = 0; i < MOST_LINKS && Files.isSymbolicLink(at); i++) {
      at = at.resolveSibling(Files.readSymbolicLink(at));
    }
    return Files.exists(at, LinkOption.NOFOLLOW_LINKS) ? at.toRealPath() : at.normalize();
  }

  static UserException problem(Path target, Exception e) {
    Throwable cause = e instanceof UncheckedIOException unchecked && unchecked.getCause() != null ? unchecked.getCause() : e;
    if (cause instanceof NoSuchFileException || cause instanceof AccessDeniedException) {
      return new UserException("\"" + target + "\" cannot be written here (" + cause.getClass().getSimpleName() + ")",
          "If it is open in Excel or another program, close it there; else choose a folder that you may write to", e);
    }
    // Windows says so of a file that another program has open.
    boolean inUse = String.valueOf(cause.getMessage()).contains("another process");
    return new UserException("\"" + target + "\" could not be written: " + cause.getMessage(), inUse
        ? "Nothing was changed. Close it in the program that has it open, then run it again"
        : "Nothing was changed. Make room on the disk or choose another folder, then run it again", e);
  }

  private static final class CountingOutput extends java.io.FilterOutputStream {
    private long count;

    CountingOutput(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      count += length;
    }
  }
}
