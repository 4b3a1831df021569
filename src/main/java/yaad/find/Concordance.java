package yaad.find;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yaad.base.UserException;
import yaad.memory.Memory;
import yaad.memory.Unit;
import yaad.memory.Units;
import yaad.memory.WordQuery;
import yaad.memory.WordQuery.Phrase;
import yaad.text.Lang;
import yaad.text.Span;

/**
 * Finds units by what they say. Searches are folded, so any spelling finds every other; hits are marked in the text as it
 * was written. A common word costs no more than a rare one: hits come in the index's own order and are never sorted.
 */
public final class Concordance {
  /** Counting goes no further than this. */
  public static final long MOST_COUNTED = 10_000;

  private final Memory memory;
  private @Nullable Kept kept;

  /** The words of the memory as they were after an operation. */
  private record Kept(long operation, Forms forms) {}

  public Concordance(Memory memory) {
    this.memory = memory;
  }

  /**
   * One page of hits.
   *
   * @throws UserException when the text has no word in it
   */
  public Page search(SearchQuery query) {
    List<Phrase> phrases = new ArrayList<>(QueryText.read(query.text(), query.lang()));
    phrases.addAll(QueryText.read(query.ur(), Lang.URDU));
    phrases.addAll(QueryText.read(query.en(), Lang.ENGLISH));
    if (phrases.isEmpty()) {
      throw new UserException(
          "There is no word to look for in \"" + shown(query.text() + query.ur() + query.en()) + "\"", "Give a word or two");
    }
    return memory.snapshot(
        () -> switch (query.words()) {
          case EXACT -> page(query, phrases);
          case STEMS -> page(query, phrases.stream().map(new Forms(memory.units())::inflected).toList());
          case ROMAN -> {
            List<Phrase> urdu = sounding(phrases);
            yield urdu.isEmpty() ? new Page(List.of(), null, 0, List.of()) : page(query, urdu);
          }
        });
  }

  /** Reads the memory's Urdu words, for those who will ask in Latin letters soon: a second for a million units. */
  public void prepare() {
    memory.snapshot(() -> {
      forms().read();
      return true;
    });
  }

  /** Finds what sounds alike; kept until the memory changes. */
  private synchronized Forms forms() {
    long operation = memory.journal().newest();
    Kept now = kept;
    if (now == null || now.operation() != operation) {
      now = new Kept(operation, new Forms(memory.units()));
      kept = now;
    }
    return now.forms();
  }

  /** Words in Latin letters as the Urdu words that they sound like; empty when there is none for one of them. */
  private List<Phrase> sounding(List<Phrase> phrases) {
    Forms forms = forms();
    List<Phrase> urdu = new ArrayList<>();
    for (Phrase phrase : phrases) {
      if (phrase.lang() == Lang.URDU) {
        urdu.add(phrase);
        continue;
      }
      for (String word : phrase.words()) {
        List<String> sounds = forms.sounding(word);
        if (sounds.isEmpty()) {
          return List.of();
        }
        urdu.add(new Phrase(Lang.URDU, sounds.subList(0, 1), false, sounds.subList(1, sounds.size())));
      }
    }
    return urdu;
  }

  /** Whether a query may be Urdu in Latin letters: no more than Latin words, on neither side in particular. */
  public static boolean mayBeRoman(SearchQuery query) {
    return query.words() == SearchQuery.Words.EXACT && query.lang() == null && query.ur().isBlank() && query.en().isBlank()
        && query.text().chars().allMatch(c -> c == ' ' || c == '\'' || c == '-' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
  }

  private static String shown(String text) {
    String start = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    return start.strip();
  }

  private Page page(SearchQuery query, List<Phrase> phrases) {
    Units units = memory.units();
    List<Phrase> joined = query.order() == SearchQuery.Order.RELEVANCE ? QueryText.joined(phrases) : null;
    Cursor cursor = Cursor.read(query.after(), joined != null, units);
    List<Hit> hits = new ArrayList<>();
    Counterparts counterparts = new Counterparts(memory.learned());
    Cursor next = cursor;
    if (joined != null && cursor.together()) {
      for (Units.Hit hit :
          units.containing(new WordQuery(joined), query.filter(), cursor.before(), query.limit() + 1)) {
        if (hits.size() == query.limit()) {
          return new Page(hits, next.write(), count(query, phrases), readings(query, phrases));
        }
        hits.add(hit(hit.unit(), joined, counterparts));
        next = new Cursor(true, hit.number());
      }
      next = new Cursor(false, Long.MAX_VALUE);
    }
    WordQuery all = new WordQuery(phrases);
    while (true) {
      List<Units.Hit> found = units.containing(all, query.filter(), next.before(), query.limit() + 1);
      for (Units.Hit hit : found) {
        boolean shownBefore = joined != null && has(hit.unit(), joined);
        if (!shownBefore && hits.size() == query.limit()) {
          return new Page(hits, next.write(), count(query, phrases), readings(query, phrases));
        }
        next = new Cursor(false, hit.number());
        if (!shownBefore) {
          hits.add(hit(hit.unit(), phrases, counterparts));
        }
      }
      if (found.size() <= query.limit()) {
        return new Page(hits, null, count(query, phrases), readings(query, phrases));
      }
    }
  }

  private static List<List<String>> readings(SearchQuery query, List<Phrase> phrases) {
    return phrases.stream()
        .filter(p -> !p.others().isEmpty() || (query.words() == SearchQuery.Words.ROMAN && p.lang() == Lang.URDU))
        .map(p -> Stream.concat(p.words().stream(), p.others().stream()).toList())
        .toList();
  }

  private long count(SearchQuery query, List<Phrase> phrases) {
    return memory.units().countContaining(new WordQuery(phrases), query.filter(), MOST_COUNTED);
  }

  /** Whether it was on the pages of the first stage. */
  private static boolean has(Unit unit, List<Phrase> joined) {
    Lang lang = joined.get(0).lang();
    return !Marks.of(lang, unit.text(lang), joined).isEmpty();
  }

  private static Hit hit(Unit unit, List<Phrase> phrases, Counterparts counterparts) {
    List<Span> ur = Marks.of(Lang.URDU, unit.ur(), phrases);
    List<Span> en = Marks.of(Lang.ENGLISH, unit.en(), phrases);
    // Where the user looked on both sides, what is found there is the counterpart.
    return new Hit(unit, ur, en,
        ur.isEmpty() ? counterparts.of(unit, Lang.ENGLISH, en) : List.of(),
        en.isEmpty() ? counterparts.of(unit, Lang.URDU, ur) : List.of());
  }

  /** Where a page ended: in which stage and at which unit. */
  private record Cursor(boolean together, long before) {
    /** The start of the second stage. */
    private static final String REST = "w";

    static Cursor read(@Nullable String text, boolean staged, Units units) {
      if (text == null) {
        return new Cursor(staged, Long.MAX_VALUE);
      }
      if (text.matches("[pw][1-9][0-9]{0,17}")) {
        long before = Long.parseLong(text.substring(1));
        if (before <= units.newest()) {
          return new Cursor(text.startsWith("p"), before);
        }
      } else if (text.equals(REST)) {
        return new Cursor(false, Long.MAX_VALUE);
      }
      throw new UserException("\"" + text + "\" is not a place in a list of hits", "Start again without it");
    }

    String write() {
      return before == Long.MAX_VALUE && !together ? REST : (together ? "p" : "w") + before;
    }
  }

  /**
   * Some hits.
   *
   * @param hits in the order that was asked for
   * @param next what to ask for the next page with; null when this is the last
   * @param count how many units are found in all; {@link #MOST_COUNTED} stands for that many or more
   * @param readings for words that were taken as several, all of these, one list a word
   */
  public record Page(List<Hit> hits, @Nullable String next, long count, List<List<String>> readings) {
    public Page {
      readings = List.copyOf(readings);
      hits = List.copyOf(hits);
    }
  }

  /**
   * A unit that was found. Spans are in order and do not overlap.
   *
   * @param unit the unit
   * @param ur where what was looked for stands in the Urdu text
   * @param en where it stands in the English text
   * @param urProbable what in the Urdu text probably translates the marked English, by the memory's word probabilities
   * @param enProbable the same the other way round
   */
  public record Hit(Unit unit, List<Span> ur, List<Span> en, List<Span> urProbable, List<Span> enProbable) {
    public Hit {
      ur = List.copyOf(ur);
      en = List.copyOf(en);
      urProbable = List.copyOf(urProbable);
      enProbable = List.copyOf(enProbable);
    }

    /** Where it stands on one side. */
    public List<Span> marks(Lang lang) {
      return lang == Lang.URDU ? ur : en;
    }

    /** What probably answers it on one side. */
    public List<Span> probable(Lang lang) {
      return lang == Lang.URDU ? urProbable : enProbable;
    }
  }
}
