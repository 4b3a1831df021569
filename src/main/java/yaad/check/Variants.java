package yaad.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import yaad.text.Span;

/**
 * Counts in which forms things are written, and reports the forms that are not the usual one. Things are names, terms and
 * words; who finds them in a text gives them an id and a form.
 */
final class Variants implements Check.Run {
  /** So many places of the usual form are shown beside the others, as remarks. */
  private static final int USUAL_SHOWN = 25;

  /**
   * A form of a thing in a text.
   *
   * @param thing what it is, by id
   * @param name what to call it in messages
   * @param form the form, the same for all its inflections
   * @param span where it stands
   * @param asWritten whether the text has the form itself and no inflection of it
   * @param rank the lower the better when forms are equally common: the order of the list or glossary
   * @param never whether this form is wrong however common it is
   * @param close whether it is a spelling of the others and no other word
   * @param prescribed whether somebody has asked for one form; otherwise another good word is no more than a remark
   */
  record Use(String thing, String name, String form, Span span, boolean asWritten, int rank, boolean never, boolean close,
      boolean prescribed) {}

  private static final class Thing {
    final Map<String, int[]> counts = new LinkedHashMap<>();
    final Map<String, int[]> ranks = new HashMap<>();
    final Map<String, Map<String, int[]>> byDocument = new HashMap<>();
    int usualShown;
    int othersShown;

    boolean varies() {
      return counts.size() > 1;
    }

    /** The commonest form that is not wrong; the better one of equals. */
    String usual() {
      String best = "";
      for (String form : counts.keySet()) {
        if (best.isEmpty() || better(form, best)) {
          best = form;
        }
      }
      return best;
    }

    private boolean better(String a, String b) {
      int[] ra = ranks.getOrDefault(a, new int[2]);
      int[] rb = ranks.getOrDefault(b, new int[2]);
      if (ra[1] != rb[1]) {
        return ra[1] < rb[1];
      }
      int by = Integer.compare(counts.getOrDefault(a, new int[1])[0], counts.getOrDefault(b, new int[1])[0]);
      return by != 0 ? by > 0 : ra[0] < rb[0];
    }

    String described() {
      List<String> parts = new ArrayList<>();
      counts.entrySet().stream().sorted((a, b) -> b.getValue()[0] - a.getValue()[0])
          .forEach(e -> parts.add(e.getKey() + " " + e.getValue()[0]));
      return String.join(", ", parts);
    }
  }

  /** Finds the uses in a sheet; spans are of its Urdu text. */
  @FunctionalInterface
  interface Finder {
    List<Use> uses(Sheet sheet);
  }

  /** How much it matters that a thing has another form than the usual one; {@code most} is the rule's severity. */
  @FunctionalInterface
  interface Weigher {
    Severity weigh(Use use, String usual, Severity most);
  }

  private final Finder finder;
  private final BiPredicate<String, String> close;
  private final Weigher weigh;
  private final Map<String, Thing> things = new HashMap<>();

  /**
   * @param close whether one form is only another spelling of the other
   * @param weigh how much a use of an unusual form matters in a text that has the usual one too
   */
  Variants(Finder finder, BiPredicate<String, String> close, Weigher weigh) {
    this.finder = finder;
    this.close = close;
    this.weigh = weigh;
  }

  @Override
  public void learn(Sheet sheet) {
    for (Use use : finder.uses(sheet)) {
      Thing thing = things.computeIfAbsent(use.thing(), k -> new Thing());
      thing.counts.computeIfAbsent(use.form(), k -> new int[1])[0]++;
      thing.ranks.putIfAbsent(use.form(), new int[] {use.rank(), use.never() ? 1 : 0});
      thing.byDocument.computeIfAbsent(sheet.name(), k -> new HashMap<>(2)).computeIfAbsent(use.form(), k -> new int[1])[0]++;
    }
  }

  @Override
  public void learned() {
    things.values().removeIf(t -> !t.varies());
  }

  @Override
  public void look(Sheet sheet, Sink sink) {
    for (Use use : finder.uses(sheet)) {
      Thing thing = things.get(use.thing());
      if (thing == null) {
        continue;
      }
      String usual = thing.usual();
      Passage in = sheet.ur();
      int start = use.span().start();
      int end = use.span().end();
      if (use.form().equals(usual)) {
        if (thing.usualShown++ < USUAL_SHOWN) {
          sink.put(Severity.INFO, in, start, end, use.name() + " is written in " + thing.counts.size() + " ways: "
              + thing.described() + "; this is the usual one", "", false, use.thing());
        }
        continue;
      }
      Map<String, int[]> here = thing.byDocument.getOrDefault(sheet.name(), Map.of());
      boolean mixedHere = here.containsKey(usual) || !sheet.whole();
      boolean listed = use.close() && use.thing().startsWith(FormIndex.LISTED);
      boolean matters = listed || use.never() || (use.prescribed() && mixedHere) || close.test(use.form(), usual);
      Severity weight = matters ? weigh.weigh(use, usual, sink.severity()) : Severity.INFO;
      if (weight == Severity.INFO && thing.othersShown++ >= USUAL_SHOWN) {
        continue;
      }
      sink.put(weight, in, start, end, use.name() + " is written in " + thing.counts.size() + " ways: " + thing.described(),
          use.asWritten() ? usual : "", false, use.thing() + '\t' + use.form());
    }
  }
}
