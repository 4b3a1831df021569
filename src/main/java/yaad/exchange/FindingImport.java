package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yaad.base.Count;
import yaad.check.Decisions;
import yaad.check.Fixes;
import yaad.check.Ignored;
import yaad.memory.Memory;
import yaad.memory.UnitFilter;
import yaad.text.Lang;

/**
 * Takes back what a person decided in a report of findings: what is to be ignored is not shown again, what is to be fixed goes
 * into the units of the memory (in one write that can be undone) or into the text file, and comments are kept for the next
 * report.
 */
final class FindingImport implements Rows {
  private static final Set<String> HEADS = Set.of("check", "decision", "comment", "id");

  /** One row whose suggestion is to go into its sentence. */
  private record Wanted(long row, String id, String sentence, int sentenceAt, int partAt, String part, String right) {}

  /** The sentences of one file, or of the memory; the key of the first map is the file. */
  private record Target(boolean memory, String file, Lang side) {}

  private final Memory memory;
  private final RejectFile rejects;
  private final Decisions decisions;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<Decisions.Decision> taken = new ArrayList<>();
  private final Set<String> failed = new HashSet<>();
  private final Map<Target, Map<String, List<Wanted>>> wanted = new LinkedHashMap<>();
  private long read;

  FindingImport(Memory memory, RejectFile rejects) {
    this.memory = memory;
    this.rejects = rejects;
    this.decisions = Decisions.of(memory.file());
  }

  /** Whether a row of headings is that of a report of findings. */
  static boolean knows(List<String> headings) {
    return headings.stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList().containsAll(HEADS);
  }

  /** Reads a report and does what it says. */
  static Importer.Report read(Memory memory, Format format, Path file, RejectFile rejects) throws IOException {
    FindingImport findings = new FindingImport(memory, rejects);
    if (format == Format.XLSX) {
      WorkbookRows.read(file, findings);
    } else {
      try (InputStream in = Files.newInputStream(file)) {
        DelimitedText.read(file.toString(), in, findings);
      }
    }
    return findings.finish();
  }

  @Override
  public void begin(String table) {
    columns.clear();
  }

  @Override
  public void row(long number, List<String> cells) {
    if (columns.isEmpty()) {
      if (knows(cells)) {
        for (int i = 0; i < cells.size(); i++) {
          columns.putIfAbsent(cells.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
      }
      return;
    }
    String word = cell(cells, FindingWorkbook.DECISION).strip();
    String comment = cell(cells, FindingWorkbook.COMMENT).strip();
    String id = cell(cells, FindingWorkbook.ID).strip();
    Optional<Decisions.Decision> before = decisions.byId(id);
    if (word.isEmpty() && comment.isEmpty() && before.isEmpty()) {
      return;
    }
    read++;
    Optional<Decisions.Choice> choice = Decisions.choice(word);
    if (id.isEmpty() || !word.isEmpty() && choice.isEmpty()) {
      rejects.reject(number, id.isEmpty() ? "it has no id" : "\"" + word + "\" is none of ignore, fix, keep", word);
      return;
    }
    Decisions.Decision d = new Decisions.Decision(id, choice, comment.replaceAll("\\s+", " "), cell(cells, FindingWorkbook.CHECK),
        cell(cells, FindingWorkbook.PART));
    if (!choice.equals(Optional.of(Decisions.Choice.FIX)) || want(number, cells)) {
      taken.add(d);
    }
  }

  private boolean want(long number, List<String> cells) {
    String right = cell(cells, FindingWorkbook.SUGGESTION);
    Lang side = cell(cells, FindingWorkbook.SIDE).equals(Lang.ENGLISH.tag()) ? Lang.ENGLISH : Lang.URDU;
    String sentence = cell(cells, side == Lang.URDU ? FindingWorkbook.URDU : FindingWorkbook.ENGLISH);
    String part = cell(cells, FindingWorkbook.PART);
    int partAt = Values.count(cell(cells, FindingWorkbook.PART_AT));
    if (right.isBlank()) {
      rejects.reject(number, "there is no suggestion to put in; write one into its cell", part);
      return false;
    }
    if (part.isEmpty() || !sentence.startsWith(part, partAt)) {
      rejects.reject(number, "its sentence was changed in the workbook", sentence);
      return false;
    }
    boolean inMemory = cell(cells, FindingWorkbook.WHERE).equals(FindingWorkbook.MEMORY);
    String file = inMemory ? "" : cell(cells, FindingWorkbook.FILE);
    if (!inMemory && !file.toLowerCase(Locale.ROOT).endsWith(".txt")) {
      rejects.reject(number, "only text files and the memory can be changed; change \"" + file + "\" in the program it comes from", part);
      return false;
    }
    wanted.computeIfAbsent(new Target(inMemory, file, side), k -> new LinkedHashMap<>())
        .computeIfAbsent(sentence, k -> new ArrayList<>())
        .add(new Wanted(number, cell(cells, FindingWorkbook.ID).strip(), sentence, Values.count(cell(cells, FindingWorkbook.SENTENCE_AT)), partAt, part, right));
    return true;
  }

  private String cell(List<String> cells, String column) {
    Integer at = columns.get(column.toLowerCase(Locale.ROOT));
    return at == null || at >= cells.size() ? "" : cells.get(at);
  }

  private Importer.Report finish() {
    List<Fixes.Fixed> files = new ArrayList<>();
    List<Fixes.Fixed> units = new ArrayList<>();
    wanted.forEach((target, sentences) -> {
      if (!target.memory) {
        file(target.file, sentences).ifPresent(files::add);
      } else {
        units(target.side, sentences, units);
      }
    });
    if (!units.isEmpty()) {
      int n = Fixes.store(memory, units);
      rejects.note(Count.of(n, "unit") + " changed; yaad undo takes it back");
    }
    if (!files.isEmpty()) {
      FindingFiles.store(files);
      files.forEach(f -> rejects.note(f.where() + ": " + Count.of(f.fixes(), "sentence")
          + " changed; the text as it was is in " + Path.of(f.where()).getFileName() + ".orig"));
    }
    return keep();
  }

  /** Writes the decisions down, but for those that could not be carried out. */
  private Importer.Report keep() {
    long added = 0;
    long changed = 0;
    long unchanged = 0;
    List<Decisions.Decision> ignored = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    for (Decisions.Decision d : taken) {
      if (failed.contains(d.id())) {
        continue;
      }
      Optional<Decisions.Decision> before = decisions.byId(d.id());
      boolean same = before.isPresent() && before.get().choice().equals(d.choice()) && before.get().comment().equals(d.comment());
      added += before.isEmpty() ? 1 : 0;
      changed += before.isPresent() && !same ? 1 : 0;
      unchanged += same ? 1 : 0;
      decisions.put(d);
      if (d.choice().equals(Optional.of(Decisions.Choice.IGNORE))) {
        ignored.add(d);
      } else {
        shown.add(d.id());
      }
    }
    Ignored list = Ignored.of(memory.file());
    list.remove(shown);
    list.addDecided(ignored);
    if (!taken.isEmpty()) {
      decisions.save();
    }
    if (!ignored.isEmpty()) {
      rejects.note(Count.of(ignored.size(), "finding") + " will not be shown again (" + list.file() + ")");
    }
    return new Importer.Report("decisions", read, added, changed, unchanged, rejects);
  }

  private void fail(List<Wanted> all, String reason) {
    for (Wanted w : all) {
      failed.add(w.id);
      rejects.reject(w.row, reason, w.sentence);
    }
  }

  /** A sentence with all that is wanted in it, from its end so that places stay right. */
  private static String right(String sentence, List<Wanted> all) {
    String text = sentence;
    int before = Integer.MAX_VALUE;
    for (Wanted w : all.stream().sorted(Comparator.comparingInt(Wanted::partAt).reversed()).toList()) {
      if (w.partAt + w.part.length() <= before) {
        text = text.substring(0, w.partAt) + w.right + text.substring(w.partAt + w.part.length());
        before = w.partAt;
      }
    }
    return text;
  }

  private Optional<Fixes.Fixed> file(String name, Map<String, List<Wanted>> sentences) {
    String before;
    try {
      before = Files.readString(Path.of(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      sentences.values().forEach(all -> fail(all, "\"" + name + "\" cannot be read"));
      return Optional.empty();
    }
    String text = before;
    int n = 0;
    List<List<Wanted>> fromTheEnd = sentences.values().stream()
        .sorted(Comparator.comparingInt((List<Wanted> l) -> l.get(0).sentenceAt).reversed()).toList();
    for (List<Wanted> all : fromTheEnd) {
      String sentence = all.get(0).sentence;
      String right = right(sentence, all);
      int at = text.startsWith(sentence, all.get(0).sentenceAt) ? all.get(0).sentenceAt : text.indexOf(sentence);
      if (at >= 0) {
        text = text.substring(0, at) + right + text.substring(at + sentence.length());
        n++;
      } else if (!text.contains(right)) {
        fail(all, "its sentence is no longer in \"" + name + "\"");
      }
    }
    return n == 0 ? Optional.empty() : Optional.of(new Fixes.Fixed(name, before, text, n));
  }

  private void units(Lang side, Map<String, List<Wanted>> sentences, List<Fixes.Fixed> fixed) {
    Set<String> met = new HashSet<>();
    memory.units().each(UnitFilter.USABLE, unit -> {
      String before = side == Lang.URDU ? unit.ur() : unit.en();
      String text = before;
      int n = 0;
      for (Map.Entry<String, List<Wanted>> e : sentences.entrySet()) {
        String right = right(e.getKey(), e.getValue());
        if (text.contains(e.getKey())) {
          text = text.replace(e.getKey(), right);
          n++;
          met.add(e.getKey());
        } else if (text.contains(right)) {
          met.add(e.getKey());
        }
      }
      if (n > 0) {
        fixed.add(new Fixes.Fixed(unit.id().toString(), side, before, text, n));
      }
    });
    sentences.forEach((sentence, all) -> {
      if (!met.contains(sentence)) {
        fail(all, "its sentence is no longer in the memory");
      }
    });
  }
}
