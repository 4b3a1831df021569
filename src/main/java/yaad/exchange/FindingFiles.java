package yaad.exchange;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import yaad.base.UserException;
import yaad.check.Check;
import yaad.check.Checks;
import yaad.check.Decisions;
import yaad.check.Finding;
import yaad.check.Fixes;
import yaad.check.Rule;
import yaad.check.Severity;
import yaad.text.Lang;

/** Writes findings to files, and fixed texts back to theirs. The report's name tells its format: .html, .sarif, .xlsx, .json. */
public final class FindingFiles {
  /** What can be changed where a finding stands: plain texts, and the formats whose places {@link TextPlaces} knows. */
  private static final Set<String> TEXTS = Set.of("txt", "tmx", "xlf", "xliff", "sdlxliff", "csv", "tsv");

  private FindingFiles() {}

  /**
   * What a report says beside the findings.
   *
   * @param decisions what was decided about them before
   * @param ofMemory whether they are in a memory; otherwise they are in files
   */
  public record Context(Decisions decisions, boolean ofMemory) {}

  /**
   * Writes a report. What is decided in a workbook is read back by {@link Importer}.
   *
   * @throws UserException when the name's extension is none of ours, or the file cannot be written
   */
  public static void write(Path file, List<Finding> findings, Context context) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    try {
      if (name.endsWith(".html")) {
        text(file, FindingPage.of(findings));
      } else if (name.endsWith(".sarif")) {
        text(file, sarif(findings));
      } else if (name.endsWith(".xlsx")) {
        AtomicFile.write(file, out -> FindingWorkbook.write(findings, context, out), written -> {});
      } else if (name.endsWith(".json") || name.endsWith(".jsonl")) {
        StringBuilder lines = new StringBuilder();
        for (Finding f : findings) {
          lines.append(JSON.std.asString(f.asMap())).append('\n');
        }
        text(file, lines.toString());
      } else {
        throw new UserException("\"" + file + "\" has an extension that no report has", "Use .html, .xlsx, .sarif or .json");
      }
    } catch (IOException e) {
      throw new UserException("\"" + file + "\" cannot be written: " + e.getMessage(), "Check the folder and the free space", e);
    }
  }

  /**
   * What safe fixes would do to files.
   *
   * @param fixed the files that would change
   * @param left one line for each file that has fixes which Yaad cannot put in, with what to do instead
   */
  public record Preview(List<Fixes.Fixed> fixed, List<String> left) {}

  /**
   * What the safe suggestions would make of the files that the findings are in. Plain texts and the bilingual formats that are
   * text are changed where the finding stands and nowhere else; other formats are left alone, and the preview says so.
   *
   * @throws UserException when a file cannot be read
   */
  public static Preview preview(List<Finding> findings) {
    Map<String, List<Finding>> byFile = findings.stream().filter(f -> f.safe() && f.unit().isEmpty() && f.side() == Lang.URDU)
        .collect(Collectors.groupingBy(Finding::file, TreeMap::new, Collectors.toList()));
    Preview preview = new Preview(new ArrayList<>(), new ArrayList<>());
    byFile.forEach((name, list) -> {
      Path file = Path.of(name);
      String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      int fixes = 0;
      if (Files.isRegularFile(file) && TEXTS.contains(extension)) {
        try {
          Fixes.Fixed f = inPlace(name, Files.readString(file, StandardCharsets.UTF_8), list, !extension.equals("txt"));
          fixes = f.fixes();
          if (fixes > 0) {
            preview.fixed.add(f);
          }
        } catch (CharacterCodingException e) {
          preview.left.add(name + ": left alone, because it is not UTF-8. Save it as UTF-8 and try again.");
          return;
        } catch (IOException e) {
          throw new UserException("\"" + file + "\" cannot be read: " + e.getMessage(), "Check the file", e);
        }
      }
      if (fixes < list.size()) {
        preview.left.add(name + ": " + (list.size() - fixes) + " of " + list.size() + " safe fixes cannot be put into this file. "
            + (BilingualSheets.format(file).isPresent() ? "Bring it into a memory (yaad import), fix that (yaad check --fix) and export it again."
                : "Make the changes in the program that it comes from."));
      }
    });
    return preview;
  }

  /** Fixed where the findings stand; in a format with markup no fix may bring a character that means something there. */
  private static Fixes.Fixed inPlace(String name, String text, List<Finding> findings, boolean markup) {
    String mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
    List<Finding> plain = markup ? findings.stream().filter(f -> f.suggestion().matches("[^&<>\"\t\r\n]*")).toList() : findings;
    Fixes.Fixed f = Fixes.apply(name, text.substring(mark.length()), plain);
    return new Fixes.Fixed(name, text, mark + f.after(), f.fixes());
  }

  /** Writes fixed texts back; the text as it was stays beside each file as {@code NAME.orig}. */
  public static void store(List<Fixes.Fixed> fixed) {
    for (Fixes.Fixed f : fixed) {
      Path file = Path.of(f.where());
      try {
        text(file.resolveSibling(file.getFileName() + ".orig"), f.before());
        text(file, f.after());
      } catch (IOException e) {
        throw new UserException("\"" + file + "\" cannot be written: " + e.getMessage(), "Check its permissions", e);
      }
    }
  }

  private static void text(Path file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(bytes), written -> {
      if (Files.size(written) != bytes.length) {
        throw new IOException("not all of it was written");
      }
    });
  }

  /** SARIF 2.1.0 (OASIS, 2020): rules, then results with regions in UTF-16 units. */
  private static String sarif(List<Finding> findings) throws IOException {
    List<Map<String, Object>> rules = new ArrayList<>();
    for (Check check : Checks.all()) {
      Rule r = check.rule();
      rules.add(map("id", r.id(), "shortDescription", map("text", r.explanation()), "help", map("text", r.example()),
          "properties", map("category", r.category().title(), "mqm", r.mqm())));
    }
    List<Map<String, Object>> results = new ArrayList<>();
    for (Finding f : findings) {
      String level = switch (f.severity()) {
        case CRITICAL, MAJOR -> "error";
        case MINOR -> "warning";
        case INFO -> "note";
      };
      Map<String, Object> region = map("startLine", f.line(), "charOffset", f.start(), "charLength", f.end() - f.start(),
          "snippet", map("text", f.text()));
      Map<String, Object> location = map("physicalLocation",
          map("artifactLocation", map("uri", uri(f.file())), "region", region));
      String message = f.message() + (f.suggestion().isEmpty() ? "" : ": " + f.suggestion());
      results.add(map("ruleId", f.check(), "level", level, "message", map("text", message), "locations", List.of(location),
          "partialFingerprints", map("yaad/v1", f.id())));
    }
    Map<String, Object> run = map("tool", map("driver", map("name", "yaad", "rules", rules)), "columnKind", "utf16CodeUnits",
        "results", results);
    return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(
        map("version", "2.1.0", "$schema", "https://json.schemastore.org/sarif-2.1.0.json", "runs", List.of(run))) + "\n";
  }

  private static String uri(String file) {
    Path path = Path.of(file);
    return path.isAbsolute() ? path.toUri().toString() : file.replace('\\', '/').replace(" ", "%20");
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  /** How findings are ordered in reports: the gravest family of findings first. */
  static List<List<Finding>> grouped(List<Finding> findings) {
    Map<String, List<Finding>> byCheck = findings.stream().collect(Collectors.groupingBy(Finding::check, TreeMap::new, Collectors.toList()));
    return byCheck.values().stream().sorted((a, b) -> worst(b) - worst(a) != 0 ? worst(b) - worst(a) : b.size() - a.size()).toList();
  }

  private static int worst(List<Finding> findings) {
    return findings.stream().map(Finding::severity).mapToInt(Severity::ordinal).max().orElse(0);
  }
}
