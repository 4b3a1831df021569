package yaad.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yaad.memory.Memory;
import yaad.memory.Unit;
import yaad.memory.UnitFilter;
import yaad.memory.Units;
import yaad.memory.Word;
import yaad.memory.WordQuery;
import yaad.memory.WordQuery.Phrase;
import yaad.memory.Words;
import yaad.text.Lang;
import yaad.text.Span;

/**
 * Help for a segment that is like no unit: its longest phrases that the memory has translated, each with what probably
 * translates it. A phrase is at least two words one after another, one of them no function word.
 */
public final class Subsegments {
  private static final int SHORTEST = 2;
  /** Longer texts are no sentences; only their beginning is looked at. */
  private static final int MOST_WORDS = 100;
  /** So many units, the newest, say how a phrase is translated. */
  private static final int WITNESSES = 12;

  private final Memory memory;
  private final UnitFilter filter;

  /** @param filter which units may be offered */
  public Subsegments(Memory memory, UnitFilter filter) {
    this.memory = memory;
    this.filter = filter;
  }

  /**
   * A phrase of a segment that a unit has.
   *
   * @param span where it stands in the segment
   * @param source the segment's language
   * @param unit the unit that shows its usual translation
   * @param marks where it stands in the unit's text, in order
   * @param probable what in the unit's other text probably translates it, in order; empty when nothing is known of its words
   * @param whole whether it is all of the unit's text, so that the other text is its translation for certain
   * @param alike how many of the newest units that have it agree on the translation
   */
  public record Subsegment(
      Span span, Lang source, Unit unit, List<Span> marks, List<Span> probable, boolean whole, int alike) {
    public Subsegment {
      marks = List.copyOf(marks);
      probable = List.copyOf(probable);
    }
  }

  /** A run of words of the segment, from one to before another. */
  private record Run(int from, int to) {
    int length() {
      return to - from;
    }

    boolean overlaps(Run other) {
      return from < other.to && other.from < to;
    }
  }

  /** The longest phrases, longest first, none within another or over half of it, at most {@code limit}. */
  public List<Subsegment> of(String text, Lang lang, int limit) {
    List<Word> words = Words.of(lang, text).stream().filter(w -> w.kind() != Word.Kind.MARK).limit(MOST_WORDS).toList();
    return memory.snapshot(() -> {
      Counterparts counterparts = new Counterparts(memory.learned());
      List<Subsegment> out = new ArrayList<>();
      for (Run run : best(runs(words, lang), limit)) {
        Subsegment found = translated(words, run, lang, counterparts);
        if (found != null) {
          out.add(found);
        }
      }
      return out;
    });
  }

  /**
   * The runs that some unit has and no longer one does. Where a run ends, none that starts later ends before, so that each
   * word is tried as an end once.
   */
  private List<Run> runs(List<Word> words, Lang lang) {
    FunctionWords function = FunctionWords.of(lang);
    List<Run> runs = new ArrayList<>();
    int to = 0;
    for (int from = 0; from < words.size(); from++) {
      int before = to;
      to = Math.max(to, from);
      while (to < words.size() && (to == from || exists(phrase(words, from, to + 1, lang)))) {
        to++;
      }
      boolean tells = words.subList(from, to).stream().anyMatch(w -> w.kind() == Word.Kind.WORD && !function.has(w.key()));
      if (to > before && to - from >= SHORTEST && tells) {
        runs.add(new Run(from, to));
      }
    }
    return runs;
  }

  private static List<Run> best(List<Run> runs, int limit) {
    List<Run> best = new ArrayList<>();
    runs.stream()
        .sorted(Comparator.comparingInt(Run::length).reversed().thenComparingInt(Run::from))
        .filter(run -> {
          long taken = IntStream.range(run.from(), run.to())
              .filter(w -> best.stream().anyMatch(b -> b.overlaps(new Run(w, w + 1))))
              .count();
          return best.size() < limit && 2 * taken <= run.length();
        })
        .forEach(best::add);
    return best;
  }

  private static Phrase phrase(List<Word> words, int from, int to, Lang lang) {
    return new Phrase(lang, words.subList(from, to).stream().map(Word::key).toList(), false);
  }

  private boolean exists(Phrase phrase) {
    return memory.units().countContaining(new WordQuery(List.of(phrase)), filter, 1) > 0;
  }

  /** How the newest units that have a phrase mostly translate it. */
  private @Nullable Subsegment translated(List<Word> words, Run run, Lang lang, Counterparts counterparts) {
    Phrase phrase = phrase(words, run.from(), run.to(), lang);
    Span span = new Span(words.get(run.from()).span().start(), words.get(run.to() - 1).span().end());
    Map<String, Integer> votes = new HashMap<>();
    Map<String, Subsegment> first = new HashMap<>();
    for (Units.Hit hit : memory.units().containing(new WordQuery(List.of(phrase)), filter, Long.MAX_VALUE, WITNESSES)) {
      Unit unit = hit.unit();
      List<Span> marks = Marks.of(lang, unit.text(lang), List.of(phrase));
      boolean whole = Words.letters(Words.of(lang, unit.text(lang))).equals(String.join("", phrase.words()));
      String other = unit.text(lang.other());
      List<Span> probable = whole ? List.of(new Span(0, other.length())) : counterparts.of(unit, lang, marks);
      Subsegment found = new Subsegment(span, lang, unit, marks, probable, whole, 0);
      String key = key(found);
      votes.merge(key, key.isEmpty() ? 0 : whole ? WITNESSES : 1, Integer::sum);
      first.putIfAbsent(key, found);
    }
    return first.entrySet().stream()
        .max(Comparator.comparingInt((Map.Entry<String, Subsegment> e) -> votes.getOrDefault(e.getKey(), 0))
            .thenComparing(e -> e.getValue().unit().stamp().changed())
            .thenComparing(e -> e.getValue().unit().id()))
        .map(Map.Entry::getValue)
        .map(s -> new Subsegment(s.span(), s.source(), s.unit(), s.marks(), s.probable(), s.whole(),
            Math.min(WITNESSES, votes.getOrDefault(key(s), 0))))
        .orElse(null);
  }

  /** The same for translations that are the same but for marks and spaces. */
  private static String key(Subsegment s) {
    String other = s.unit().text(s.source().other());
    return s.probable().stream()
        .map(p -> Words.letters(Words.of(s.source().other(), p.of(other))))
        .collect(Collectors.joining(" "));
  }
}
