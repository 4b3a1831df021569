package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import yaad.base.UserException;

/** A file is either the old one or the complete new one. */
class AtomicFileTest {
  @TempDir
  private Path dir;

  private static void write(Path target, String text) {
    AtomicFile.write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)), part -> {});
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void replacesWhatIsThereAndLeavesNothingBeside() throws IOException {
    Path target = dir.resolve("a.txt");
    write(target, "old");
    write(target, "new");
    assertEquals("new", Files.readString(target));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void theOldFileStaysWhenWritingOrProofFails() throws IOException {
    Path target = dir.resolve("a.txt");
    write(target, "old");
    assertThrows(UserException.class, () -> AtomicFile.write(target, out -> {
      out.write(new byte[100_000]);
      throw new IOException("No space left on device");
    }, part -> {}));
    assertThrows(UserException.class, () -> AtomicFile.write(target, out -> out.write(1), part -> {
      throw new IOException("3 written but 2 came back");
    }));
    assertThrows(IllegalStateException.class, () -> AtomicFile.write(target, out -> {
      throw new IllegalStateException("a defect");
    }, part -> {}));
    assertEquals("old", Files.readString(target));
    assertEquals(List.of("a.txt"), names());
  }

  /** A real limit of the operating system on the size of files stands for a full disk. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theOldFileStaysWhenTheDiskIsFull() throws Exception {
    Path target = dir.resolve("a.txt");
    write(target, "old");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    // 2,048 blocks of 512 bytes (sh) or of 1,024 (bash): well below what is written.
    Process limited = new ProcessBuilder("sh", "-c",
        "trap '' XFSZ; ulimit -f 2048; exec \"$0\" -XX:-UsePerfData -cp \"$1\" yaad.exchange.AtomicFileTest \"$2\"", java,
        System.getProperty("java.class.path"), target.toString()).redirectErrorStream(true).start();
    String said = new String(limited.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(limited.waitFor(60, TimeUnit.SECONDS));
    assertTrue(said.contains("could not be written"), said);
    assertTrue(said.contains("Nothing was changed"), said);
    assertEquals("old", Files.readString(target));
    assertEquals(List.of("a.txt"), names());
  }

  /** Writes 20 MB into the file that is named. */
  public static void main(String[] args) {
    try {
      AtomicFile.write(Path.of(args[0]), out -> {
        for (int i = 0; i < 20; i++) {
          out.write(new byte[1 << 20]);
        }
      }, part -> {});
    } catch (UserException e) {
      System.out.println(e.getMessage());
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkStaysALinkAndItsTargetIsReplaced() throws IOException {
    Path folder = Files.createDirectory(dir.resolve("real"));
    Path real = folder.resolve("b.txt");
    write(real, "old");
    Path link = Files.createSymbolicLink(dir.resolve("link.txt"), Path.of("real", "b.txt"));
    Path twice = Files.createSymbolicLink(dir.resolve("twice.txt"), Path.of("link.txt"));
    write(twice, "new");
    assertTrue(Files.isSymbolicLink(link) && Files.isSymbolicLink(twice));
    assertEquals("new", Files.readString(real));
    Path dangling = Files.createSymbolicLink(dir.resolve("dangling.txt"), Path.of("real", "c.txt"));
    write(dangling, "first");
    assertTrue(Files.isSymbolicLink(dangling));
    assertEquals("first", Files.readString(folder.resolve("c.txt")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void permissionsStayAndAPipeIsWrittenToDirectly() throws IOException {
    Path target = dir.resolve("a.txt");
    write(target, "old");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));
    write(target, "new");
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
    write(Path.of("/dev/null"), "gone");
    assertTrue(Files.exists(Path.of("/dev/null")) && !Files.isRegularFile(Path.of("/dev/null")));
  }

  @Test
  void saysWhatIsWrongWithTheTarget() {
    assertTrue(message(dir).contains("is a folder"));
    assertTrue(message(dir.resolve("no/such/a.txt")).contains("There is no folder"));
    assertFalse(Files.exists(dir.resolve("no")));
  }

  private static String message(Path target) {
    return assertThrows(UserException.class, () -> write(target, "x")).getMessage();
  }
}
