package yaad.memory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Keeps one unpacked copy of SQLite's native library where the launcher says ({@code yaad.native}), because the driver
 * unpacks it anew at every start, which was measured at 90 ms. Where there is no such place, the driver does as ever.
 */
final class NativeLibrary {
  private NativeLibrary() {}

  /** Points the driver to the copy, made when it is missing. Must come before the first connection. */
  static synchronized void use() {
    String folder = System.getProperty("yaad.native");
    if (folder == null || System.getProperty("org.sqlite.lib.path") != null) {
      return;
    }
    String name = LibraryLoaderUtil.getNativeLibName();
    Path copy = Path.of(folder, SQLiteJDBCLoader.getVersion(), name);
    try {
      if (!Files.exists(copy)) {
        unpack(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name, copy);
      }
    } catch (IOException e) {
      // A folder that may not be written costs a little time at each start, and nothing else.
      return;
    }
    System.setProperty("org.sqlite.lib.path", String.valueOf(copy.getParent()));
    System.setProperty("org.sqlite.lib.name", name);
  }

  private static void unpack(String resource, Path copy) throws IOException {
    try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no library for this system in the driver");
      }
      Path folder = Files.createDirectories(copy.toAbsolutePath().getParent());
      Path part = folder.resolve(copy.getFileName() + "." + ProcessHandle.current().pid());
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
