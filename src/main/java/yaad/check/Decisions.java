package yaad.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import yaad.base.UserException;

/**
 * What people decided about findings, and what they remarked on them, by the findings' ids: a text file beside the memory, one
 * finding a line. A report that is written again shows it again.
 */
public final class Decisions {
  /** What can be decided. */
  public enum Choice {
    /** Not a fault: not to be shown again. */
    IGNORE,
    /** A fault: the suggestion goes into the text. */
    FIX,
    /** Left as it is for now: it is shown again. */
    KEEP;

    /** The name as files have it: {@code ignore}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A decision.
   *
   * @param id the finding's
   * @param choice what was decided; empty when there is only a comment
   * @param comment in the person's words, or empty
   * @param check which check found it
   * @param text what stands there
   */
  public record Decision(String id, Optional<Choice> choice, String comment, String check, String text) {}

  private static final String HEAD = "# id\tdecision\tcomment\tcheck\ttext";

  private final Path file;
  private final Map<String, Decision> byId = new LinkedHashMap<>();

  private Decisions(Path file) {
    this.file = file;
  }

  /** The decisions beside a memory; none when none were taken. */
  public static Decisions of(Path memory) {
    Decisions all = new Decisions(Ignored.beside(memory, ".decisions.tsv"));
    try {
      if (Files.exists(all.file)) {
        for (String line : Files.readAllLines(all.file, StandardCharsets.UTF_8)) {
          String[] c = line.split("\t", -1);
          if (c.length >= 5 && !line.startsWith("#")) {
            all.byId.put(c[0], new Decision(c[0], choice(c[1]), c[2], c[3], c[4]));
          }
        }
      }
    } catch (IOException e) {
      throw new UserException("\"" + all.file + "\" cannot be read", "Check that it is UTF-8 text", e);
    }
    return all;
  }

  /** What a word stands for, in English or Urdu, in any case. */
  public static Optional<Choice> choice(String word) {
    return Optional.ofNullable(switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "ignore", "ignored", "نظرانداز", "نظر انداز" -> Choice.IGNORE;
      case "fix", "fixed", "accept", "accepted", "درست", "درست کریں" -> Choice.FIX;
      case "keep", "kept", "leave", "رہنے دیں" -> Choice.KEEP;
      default -> null;
    });
  }

  /** What was decided about a finding. */
  public Optional<Decision> of(Finding finding) {
    return Optional.ofNullable(byId.get(finding.id()));
  }

  /** What was decided about the finding with this id. */
  public Optional<Decision> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Takes a decision into the list; an older one about the same finding goes. */
  public void put(Decision d) {
    byId.put(d.id, new Decision(d.id, d.choice, flat(d.comment), d.check, flat(d.text)));
  }

  /** Writes the list. */
  public void save() {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    byId.values().forEach(d -> lines.add(String.join("\t", d.id, d.choice.map(Choice::word).orElse(""), d.comment, d.check, d.text)));
    try {
      Files.write(file, lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserException("\"" + file + "\" cannot be written", "Check the folder's permissions and the free space", e);
    }
  }

  private static String flat(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
