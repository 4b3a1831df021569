package yaad.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yaad.base.UserException;

/**
 * What an import could not take: counted, the first hundred kept for the report, and all of them written to a file with
 * their lines and reasons, so that they can be mended and imported again.
 */
final class RejectFile implements AutoCloseable {
  private static final int KEPT = 100;
  private static final int LONGEST_TEXT = 2_000;

  /**
   * One entry that was not taken.
   *
   * @param line where it begins, from 1; a row in a table
   * @param reason why, in words
   */
  record Reject(long line, String reason) {}

  private final List<Path> places;
  private final List<Reject> first = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private @Nullable AtomicFile file;
  private @Nullable Writer writer;
  private @Nullable Path path;
  private long count;

  /** @param places where to write it: the first of them that can be written to */
  RejectFile(List<Path> places) {
    this.places = places;
  }

  void reject(long line, String reason, String text) {
    count++;
    if (first.size() < KEPT) {
      first.add(new Reject(line, reason));
    }
    String flat = text.substring(0, Math.min(text.length(), LONGEST_TEXT)).replaceAll("[\\t\\r\\n]+", " ");
    write(line + "\t" + reason.replaceAll("[\\t\\r\\n]+", " ") + "\t" + flat + "\n");
  }

  void note(String message) {
    notes.add(message);
  }

  private void write(String row) {
    try {
      if (writer == null) {
        file = openFirst();
        writer = new BufferedWriter(new OutputStreamWriter(file.out(), StandardCharsets.UTF_8));
        writer.write("line\treason\ttext\n");
      }
      writer.write(row);
    } catch (IOException e) {
      throw AtomicFile.problem(path == null ? places.get(0) : path, e);
    }
  }

  private AtomicFile openFirst() {
    for (Path place : places.subList(0, places.size() - 1)) {
      try {
        path = place;
        return AtomicFile.open(place);
      } catch (UserException e) {
        // The folder of the imported file may be a colleague's: take the next place.
        continue;
      }
    }
    path = places.get(places.size() - 1);
    return AtomicFile.open(path);
  }

  /** Puts the file into its place when there is anything in it. */
  void finish() {
    if (writer != null && file != null && path != null) {
      try {
        writer.flush();
      } catch (IOException e) {
        throw AtomicFile.problem(path, e);
      }
      file.commit(written -> {});
    }
  }

  long count() {
    return count;
  }

  /** The first hundred. */
  List<Reject> first() {
    return first;
  }

  List<String> notes() {
    return notes;
  }

  /** Where they were written, or null when there are none. */
  @Nullable Path path() {
    return count == 0 ? null : path;
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
