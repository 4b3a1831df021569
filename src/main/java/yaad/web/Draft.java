package yaad.web;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yaad.align.Alignment;
import yaad.align.Bead;
import yaad.memory.Document;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.segment.Article;
import yaad.text.Lang;

/** A document under review as it stands in the memory after one operation; kept between key presses. Not thread-safe. */
final class Draft {
  private final UUID id;
  private final String name;
  private final Article ur;
  private final Article en;
  private final List<Line> lines = new ArrayList<>();
  private long operation;

  /** @param operation the number of the last operation that it knows of */
  Draft(Document document, long operation) {
    id = document.id();
    name = document.name();
    ur = document.ur();
    en = document.en();
    this.operation = operation;
    document.rows().forEach(row -> lines.add(new Line(row.bead(), row.unit())));
  }

  /**
   * One row.
   *
   * @param bead its segments
   * @param unit the unit that was made of them; null when one side is empty, or when it was deleted
   */
  record Line(Bead bead, @Nullable Unit unit) {
    /** Its name, which stays the same whatever happens above and below: where its segments begin. */
    String key() {
      return bead.urFrom() + "-" + bead.enFrom();
    }

    /** How many segments it has: with the key, all that there is to say of its bead. */
    String shape() {
      return bead.ur() + "-" + bead.en();
    }

    /** Whether somebody should look at it, and nobody has. */
    boolean isDoubtful() {
      return unit != null ? unit.status() == Status.DRAFT && unit.doubtful() : isOpen();
    }

    /** Whether nobody has judged it; a sentence that was surely left out needs no judgement. */
    boolean isOpen() {
      return unit != null ? unit.status() == Status.DRAFT : !bead.isNull() || bead.confidence() < Alignment.ACCEPT;
    }

    /** Whether the aligner may not touch it: somebody has judged it. */
    boolean isFixed() {
      return Document.isFixed(bead, unit);
    }
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  Article article(Lang lang) {
    return lang == Lang.URDU ? ur : en;
  }

  long operation() {
    return operation;
  }

  int size() {
    return lines.size();
  }

  Line line(int position) {
    return lines.get(position);
  }

  List<Line> lines(int from, int to) {
    return lines.subList(from, to);
  }

  /** Where the row is that begins with these segments ({@link Line#key}), if there is one. */
  OptionalInt find(String key) {
    int[] parts = numbers(key);
    int low = 0;
    int high = lines.size() - 1;
    // Beads begin at ever larger sums of their first segments.
    int sum = parts[0] + parts[1];
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Bead bead = lines.get(middle).bead();
      int here = bead.urFrom() + bead.enFrom();
      if (here == sum) {
        return bead.urFrom() == parts[0] ? OptionalInt.of(middle) : OptionalInt.empty();
      }
      if (here < sum) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return OptionalInt.empty();
  }

  private static int[] numbers(String key) {
    String[] parts = key.split("-", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("no key: " + key);
    }
    return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
  }

  /** Puts other rows in the place of some, as the memory has them after an operation. */
  void replace(int from, int to, List<Document.Row> rows, long after) {
    List<Line> old = lines.subList(from, to);
    old.clear();
    old.addAll(rows.stream().map(row -> new Line(row.bead(), row.unit())).toList());
    operation = after;
  }

  /** The doubtful row that is met first from a row on, going up or down ({@code step}: 1 or -1) and round at the ends. */
  OptionalInt doubtful(int from, int step) {
    for (int i = 0; i < lines.size(); i++) {
      int there = Math.floorMod(from + step * i, lines.size());
      if (lines.get(there).isDoubtful()) {
        return OptionalInt.of(there);
      }
    }
    return OptionalInt.empty();
  }

  /** The segments' texts of one side of a bead. */
  List<String> sentences(Bead bead, Lang lang) {
    int from = lang == Lang.URDU ? bead.urFrom() : bead.enFrom();
    int to = lang == Lang.URDU ? bead.urTo() : bead.enTo();
    return article(lang).segments().subList(from, to).stream().map(s -> s.text()).toList();
  }

  /**
   * How far the review is.
   *
   * @param rows how many rows
   * @param done how many of them need no look any more
   * @param doubtful how many need one most
   */
  record Progress(int rows, int done, int doubtful) {}

  Progress progress() {
    int open = (int) lines.stream().filter(Line::isOpen).count();
    return new Progress(lines.size(), lines.size() - open, (int) lines.stream().filter(Line::isDoubtful).count());
  }
}
