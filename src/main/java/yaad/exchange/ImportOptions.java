package yaad.exchange;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import yaad.memory.Status;
import yaad.memory.Unit;

/**
 * How a file is imported.
 *
 * @param format what the file is, where its name and content do not tell
 * @param holds whether a table holds units or terms, where its headings and cells do not tell
 * @param rejects where to write what could not be taken; beside the file by default
 * @param attributes for every unit that does not bring them itself, such as {@link Unit#CLIENT} and {@link Unit#DOMAIN}
 * @param status what people say of every unit that the file does not judge; {@link Status#DRAFT}: of all units
 * @param creator who made every unit of which the file does not say it, or empty
 */
public record ImportOptions(
    Optional<Format> format, Optional<What> holds, Optional<Path> rejects, Map<String, String> attributes,
    Optional<Status> status, String creator) {
  /** Everything as the file says. */
  public static final ImportOptions DEFAULT = new ImportOptions(Optional.empty(), Optional.empty(),
      Optional.empty(), Map.of(), Optional.empty(), "");

  /** What a table holds. */
  public enum What {
    /** Sentence pairs. */
    UNITS,
    /** A glossary. */
    TERMS
  }

  public ImportOptions {
    attributes = Map.copyOf(attributes);
  }

  /** The same for a file of a known format. */
  public ImportOptions withFormat(Format other) {
    return new ImportOptions(Optional.of(other), holds, rejects, attributes, status, creator);
  }
}
