package yaad.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;

/** One text with several translations, in either direction; numbers make no difference. */
final class InconsistentTarget implements Check {
  private static final int LEAST_WORDS = 2;
  private final Lang source;

  private InconsistentTarget(Lang source) {
    this.source = source;
  }

  /** One English text, several Urdu ones. */
  static Check ofEnglish() {
    return new InconsistentTarget(Lang.ENGLISH);
  }

  /** One Urdu text, several English ones. */
  static Check ofUrdu() {
    return new InconsistentTarget(Lang.URDU);
  }

  @Override
  public Rule rule() {
    return source == Lang.ENGLISH
        ? Rule.of("INCONSISTENT_TARGET", Category.CONSISTENCY, Severity.MINOR, "style/inconsistency",
            "The same English text is translated in several ways.", "Talks resume → مذاکرات بحال; بات چیت دوبارہ شروع")
        : Rule.of("INCONSISTENT_SOURCE", Category.CONSISTENCY, Severity.MINOR, "style/inconsistency",
            "Several English texts have one and the same Urdu translation.", "Talks resume; Talks end → مذاکرات بحال");
  }

  @Override
  public Run start(Setting setting) {
    return new Seen();
  }

  private final class Seen implements Run {
    /** By source key, how often each target stands with it; only the hash of the source is kept. */
    private final Map<String, Map<String, Integer>> targets = new HashMap<>();

    @Override
    public void learn(Sheet sheet) {
      for (Pair pair : sheet.pairs()) {
        String from = key(source == Lang.ENGLISH ? pair.en() : pair.ur());
        String to = key(source == Lang.ENGLISH ? pair.ur() : pair.en());
        if (!from.isEmpty() && !to.isEmpty()) {
          targets.computeIfAbsent(from, k -> new LinkedHashMap<>(2)).merge(to, 1, Integer::sum);
        }
      }
    }

    @Override
    public void learned() {
      targets.values().removeIf(t -> t.size() < 2);
    }

    @Override
    public void look(Sheet sheet, Sink sink) {
      for (Pair pair : sheet.pairs()) {
        Passage from = source == Lang.ENGLISH ? pair.en() : pair.ur();
        Passage to = source == Lang.ENGLISH ? pair.ur() : pair.en();
        Map<String, Integer> all = targets.get(key(from));
        if (all == null) {
          continue;
        }
        String usual = all.entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue)).orElseThrow().getKey();
        int most = all.getOrDefault(usual, 0);
        String mine = key(to);
        List<String> others = all.keySet().stream().filter(t -> !t.equals(mine)).toList();
        boolean minority = !mine.equals(usual);
        // Where none is commoner than the others, each of them is reported.
        if (minority || others.stream().anyMatch(o -> all.getOrDefault(o, 0) == most)) {
          String name = source == Lang.ENGLISH ? "the same English text" : "the same Urdu text";
          sink.beside(pair).put(sink.severity(), to, 0, to.text().length(),
              name + " is translated in " + all.size() + " ways", "", false, key(from));
        }
      }
    }
  }

  /** The text without regard to numbers; empty for one that is too short to say anything. */
  private static String key(Passage in) {
    String key = Fold.key(in.text(), in.lang(), Level.SEARCH).replaceAll("\\p{Nd}+(?:\\.\\p{Nd}+)?", "#");
    return key.split(" ").length < LEAST_WORDS ? "" : key;
  }
}
