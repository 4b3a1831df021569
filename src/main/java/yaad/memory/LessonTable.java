package yaad.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import yaad.align.KnownWords;
import yaad.align.WordLearner;
import yaad.text.Lang;

/** The tables of what was learned of words. */
final class LessonTable {
  /** A link that is expected less often in a document is noise, and most links are: this keeps a third of them. */
  private static final double LEAST = 0.3;

  private static final String LIVE =
      " JOIN lesson s ON s.n = l.lesson LEFT JOIN alignment a ON a.n = s.alignment WHERE a.gone IS NULL AND s.n <= ? AND ";

  private final Sql sql;
  private final Map<Key, Long> numbers = new HashMap<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Seen> seen = new ArrayList<>();

  private record Key(Lang lang, String word) {}

  private record Link(long ur, long en, long lesson, double count) {}

  private record Seen(long word, long lesson, double count) {}

  LessonTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * Takes a lesson, to be kept by {@link #finish}; what was learned from the same document before is forgotten.
   *
   * @param alignment the document pair's number, or 0 for units that come from none
   */
  void add(long alignment, Learning.Taught taught) {
    WordLearner.Lesson lesson = taught.lesson();
    if (alignment != 0) {
      forget(alignment);
    }
    sql.update("INSERT INTO lesson (alignment, pairs) VALUES (?, ?)", alignment == 0 ? null : alignment,
        taught.pairs());
    long n = sql.number("SELECT last_insert_rowid()");
    lesson.links().forEach((ur, partners) -> partners.forEach((en, count) -> {
      if (count >= LEAST) {
        links.add(new Link(number(Lang.URDU, ur), number(Lang.ENGLISH, en), n, count));
      }
    }));
    lesson.ur().forEach((word, count) -> seen.add(new Seen(number(Lang.URDU, word), n, count)));
    lesson.en().forEach((word, count) -> seen.add(new Seen(number(Lang.ENGLISH, word), n, count)));
  }

  /** A word's number, a new one when it was never seen. */
  private long number(Lang lang, String word) {
    return numbers.computeIfAbsent(new Key(lang, word), key -> {
      long known = sql.number("SELECT n FROM lesson_word WHERE lang = ? AND word = ?", lang.tag(), word);
      if (known != 0) {
        return known;
      }
      sql.update("INSERT INTO lesson_word (lang, word) VALUES (?, ?)", lang.tag(), word);
      return sql.number("SELECT last_insert_rowid()");
    });
  }

  /** Writes the lessons, word by word: each word has its place in the tables, and so each place is come to once. */
  void finish() {
    links.sort(Comparator.comparingLong(Link::ur).thenComparingLong(Link::en).thenComparingLong(Link::lesson));
    links.forEach(l -> sql.update("INSERT INTO lesson_link VALUES (?, ?, ?, ?)", l.ur, l.en, l.lesson, l.count));
    links.clear();
    seen.sort(Comparator.comparingLong(Seen::word).thenComparingLong(Seen::lesson));
    seen.forEach(s -> sql.update("INSERT INTO lesson_seen VALUES (?, ?, ?)", s.word, s.lesson, s.count));
    seen.clear();
    // Others may give words other numbers from now on.
    numbers.clear();
  }

  /** Forgets what a document pair taught. */
  void forget(long alignment) {
    sql.update("DELETE FROM lesson WHERE alignment = ?", alignment);
  }

  /** Forgets everything. */
  void clear() {
    for (String table : List.of("lesson", "lesson_link", "lesson_seen", "lesson_word")) {
      sql.update("DELETE FROM " + table);
    }
  }

  /** For reading. */
  Learned learned() {
    return new View();
  }

  private final class View implements Learned {
    private final Map<String, Map<String, Double>> links = new ConcurrentHashMap<>();
    private final Map<String, Double> seen = new ConcurrentHashMap<>();
    /** Later lessons are not asked: what is known must not depend on when a word is first looked up. */
    private final long last = sql.number("SELECT coalesce(max(n), 0) FROM lesson");

    @Override
    public long pairs() {
      return sql.number("SELECT coalesce(sum(s.pairs), 0) FROM lesson s LEFT JOIN alignment a ON a.n = s.alignment"
          + " WHERE a.gone IS NULL AND s.n <= ?", last);
    }

    @Override
    public Map<String, Double> linkedWith(String ur) {
      return links.computeIfAbsent(ur, word -> linked(word, Lang.URDU));
    }

    @Override
    public double urSeen(String ur) {
      return seen(ur, Lang.URDU);
    }

    @Override
    public double enSeen(String en) {
      return seen(en, Lang.ENGLISH);
    }

    @Override
    public List<Partner> partners(String word, Lang lang, int limit) {
      String key = WordLearner.key(word, lang);
      double all = Math.max(seen(key, lang), 1e-9);
      return linked(key, lang).entrySet().stream()
          .map(e -> new Partner(lang == Lang.ENGLISH ? spelled(e.getKey()) : e.getKey(), e.getValue(), Math.min(1, e.getValue() / all)))
          .sorted((a, b) -> Double.compare(b.count(), a.count()))
          .limit(limit)
          .toList();
    }

    /** A stem as people write it: stems do not tell a final ا and ہ apart. */
    private String spelled(String stem) {
      if (!stem.endsWith("ا")) {
        return stem;
      }
      String other = stem.substring(0, stem.length() - 1) + "ہ";
      Set<String> known = KnownWords.urdu();
      return known.contains(other) && !known.contains(stem) ? other : stem;
    }

    private Map<String, Double> linked(String word, Lang lang) {
      Map<String, Double> counts = new TreeMap<>();
      sql.list(
          String.format(Locale.ROOT, "SELECT w.word, sum(l.count) FROM lesson_word asked JOIN lesson_link l ON l.%s = asked.n"
              + " JOIN lesson_word w ON w.n = l.%s%sasked.lang = ? AND asked.word = ? GROUP BY 1",
              lang.tag(), lang.other().tag(), LIVE),
          row -> counts.put(row.getString(1), row.getDouble(2)),
          last,
          lang.tag(),
          word);
      return counts;
    }

    private double seen(String word, Lang lang) {
      return seen.computeIfAbsent(lang.tag() + " " + word, k ->
          sql.one("SELECT coalesce(sum(l.count), 0) FROM lesson_word w JOIN lesson_seen l ON l.word = w.n" + LIVE
                  + "w.lang = ? AND w.word = ?",
              row -> row.getDouble(1), last, lang.tag(), word).orElse(0.0));
    }
  }
}
