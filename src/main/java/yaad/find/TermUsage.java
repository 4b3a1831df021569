package yaad.find;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yaad.base.Progress;
import yaad.find.TermExamples.Example;
import yaad.find.TermMarker.Mark;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.Place;
import yaad.memory.Status;
import yaad.memory.TermStatus;
import yaad.memory.Unit;
import yaad.memory.UnitFilter;
import yaad.text.Lang;
import yaad.text.Span;

/** How the terms of a glossary are used in a memory: one walk over its units, inflected forms counted with their terms. */
public final class TermUsage {
  /** An example that is read at a glance, in UTF-16 units. */
  private static final int GOOD_LENGTH = 110;

  /** The use of what is not used. */
  public static final Use NOTHING = new Use();

  private final Map<UUID, Use> uses = new LinkedHashMap<>();
  private final Map<String, Map<UUID, Use>> documents = new TreeMap<>();

  private TermUsage() {}

  /** How one concept is used, in the whole memory or in one document. */
  public static final class Use {
    private int units;
    private final Map<String, Integer> english = new TreeMap<>();
    private final Map<String, Integer> urdu = new TreeMap<>();
    private final Map<String, Map<String, Integer>> pairs = new TreeMap<>();
    private @Nullable Example example;

    /** In how many units one of its terms stands, on either side. */
    public int units() {
      return units;
    }

    /** How often each of its English terms stands in a text. */
    public Map<String, Integer> english() {
      return Collections.unmodifiableMap(english);
    }

    /** How often each of its Urdu terms stands in a text. */
    public Map<String, Integer> urdu() {
      return Collections.unmodifiableMap(urdu);
    }

    /**
     * By English term, which Urdu terms of the concept answered it in how many units; the empty one stands for a translation
     * that the glossary lacks.
     */
    public Map<String, Map<String, Integer>> pairs() {
      return Collections.unmodifiableMap(pairs);
    }

    /** The unit that shows the concept best on both sides: certain, and neither short nor long; null when none has both. */
    public @Nullable Example example() {
      return example;
    }

    private void count(Set<String> en, Set<String> ur) {
      units++;
      en.forEach(t -> english.merge(t, 1, Integer::sum));
      ur.forEach(t -> urdu.merge(t, 1, Integer::sum));
      for (String e : en) {
        for (String u : ur.isEmpty() ? Set.of("") : ur) {
          pairs.computeIfAbsent(e, k -> new TreeMap<>()).merge(u, 1, Integer::sum);
        }
      }
    }

    private void offer(Example other) {
      if (example == null || worth(other.unit()) > worth(example.unit())) {
        example = other;
      }
    }

    private static double worth(Unit unit) {
      double certain = unit.status() == Status.APPROVED ? 2 : unit.doubtful() ? 0 : unit.confidence();
      return certain - Math.abs(unit.en().length() - GOOD_LENGTH) / (2.0 * GOOD_LENGTH);
    }
  }

  /** Walks over the units that are neither rejected nor left out by {@code wanted}. */
  public static TermUsage of(Memory memory, List<Concept> concepts, Predicate<Unit> wanted, Progress progress) {
    TermUsage usage = new TermUsage();
    if (concepts.isEmpty()) {
      return usage;
    }
    TermMarker english = new TermMarker(Lang.ENGLISH, concepts);
    TermMarker urdu = new TermMarker(Lang.URDU, concepts);
    long[] done = new long[1];
    long size = memory.units().count(UnitFilter.USABLE);
    memory.units().each(UnitFilter.USABLE, unit -> {
      progress.at("looking for terms", ++done[0], size);
      if (!wanted.test(unit)) {
        return;
      }
      List<Mark> enMarks = english.longest(unit.en());
      List<Mark> urMarks = urdu.longest(unit.ur());
      Map<UUID, Set<String>> en = terms(enMarks);
      Map<UUID, Set<String>> ur = terms(urMarks);
      Set<UUID> all = new HashSet<>(en.keySet());
      all.addAll(ur.keySet());
      Place place = unit.place();
      for (UUID id : all) {
        // A form that several concepts share counts for those that the other side names too.
        boolean here = en.containsKey(id);
        boolean there = ur.containsKey(id);
        if (!(here && there) && ambiguous(id, here ? enMarks : urMarks, here ? ur : en)) {
          continue;
        }
        Set<String> enTerms = en.getOrDefault(id, Set.of());
        Set<String> urTerms = ur.getOrDefault(id, Set.of());
        Use use = usage.uses.computeIfAbsent(id, k -> new Use());
        use.count(enTerms, urTerms);
        if (here && there) {
          use.offer(new Example(unit, spans(urMarks, id), spans(enMarks, id)));
        }
        if (place != null) {
          usage.documents.computeIfAbsent(place.document(), k -> new LinkedHashMap<>())
              .computeIfAbsent(id, k -> new Use()).count(enTerms, urTerms);
        }
      }
    });
    return usage;
  }

  private static List<Span> spans(List<Mark> marks, UUID id) {
    return marks.stream().filter(m -> m.concept().id().equals(id)).map(Mark::span).distinct().toList();
  }

  private static Map<UUID, Set<String>> terms(List<Mark> marks) {
    Map<UUID, Set<String>> terms = new LinkedHashMap<>();
    marks.forEach(m -> terms.computeIfAbsent(m.concept().id(), k -> new HashSet<>()).add(m.term().text()));
    return terms;
  }

  /**
   * Whether every place where the concept may stand is better explained by another one: one that the other side has too, or
   * one that prefers the form where this one only admits it.
   */
  private static boolean ambiguous(UUID id, List<Mark> marks, Map<UUID, Set<String>> otherSide) {
    return marks.stream().filter(m -> m.concept().id().equals(id)).allMatch(m -> marks.stream()
        .anyMatch(o -> o.span().equals(m.span()) && !o.concept().id().equals(id)
            && (otherSide.containsKey(o.concept().id())
                || o.term().status() == TermStatus.PREFERRED && m.term().status() != TermStatus.PREFERRED)));
  }

  /** How a concept is used; a use of nothing when it is not. */
  public Use of(Concept concept) {
    return uses.getOrDefault(concept.id(), NOTHING);
  }

  /** By document, in name order, the concepts that are used in it. */
  public Map<String, Map<UUID, Use>> documents() {
    return documents;
  }
}
