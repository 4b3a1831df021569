package yaad.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import yaad.align.Bead;
import yaad.text.Lang;

/** What the keys of the review page do to beads: pure functions from rows to other beads over the same segments. */
final class Rebeads {
  private Rebeads() {}

  /**
   * Other beads for some rows.
   *
   * @param from the first row that is replaced
   * @param to the row after the last
   * @param beads what stands there instead, with confidence 1: a person has made them
   * @param focus which of them to look at next, from 0
   */
  record Change(int from, int to, List<Bead> beads, int focus) {}

  private static Bead bead(int urFrom, int urTo, int enFrom, int enTo) {
    return new Bead(urFrom, urTo, enFrom, enTo, 1);
  }

  /** Makes one of a row and the next; nothing when there is no next. */
  static Optional<Change> merge(Draft draft, int at) {
    if (at + 1 >= draft.size()) {
      return Optional.empty();
    }
    Bead a = draft.line(at).bead();
    Bead b = draft.line(at + 1).bead();
    return Optional.of(new Change(at, at + 2, List.of(bead(a.urFrom(), b.urTo(), a.enFrom(), b.enTo())), 0));
  }

  /**
   * Makes two of a row. Where a cut is not given, the one is taken that makes the two sides of each half most alike in
   * length: good translations are.
   *
   * @param urCut how many Urdu sentences stay above
   * @param enCut how many English ones
   * @return nothing when the cuts are not within the row, or leave a half empty
   */
  static Optional<Change> split(Draft draft, int at, OptionalInt urCut, OptionalInt enCut) {
    Bead bead = draft.line(at).bead();
    int[] ur = lengths(draft, bead, Lang.URDU);
    int[] en = lengths(draft, bead, Lang.ENGLISH);
    int bestUr = -1;
    int bestEn = -1;
    double best = Double.MAX_VALUE;
    for (int u = urCut.orElse(0); u <= urCut.orElse(bead.ur()); u++) {
      for (int e = enCut.orElse(0); e <= enCut.orElse(bead.en()); e++) {
        if (u < 0 || e < 0 || u > bead.ur() || e > bead.en() || u + e == 0 || u + e == bead.ur() + bead.en()) {
          continue;
        }
        double cost = Math.abs(ur[u] - en[e]) + Math.abs(ur[bead.ur()] - ur[u] - en[bead.en()] + en[e])
            + (u == 0 || e == 0 || u == bead.ur() || e == bead.en() ? 1e6 : 0);
        if (cost < best) {
          best = cost;
          bestUr = u;
          bestEn = e;
        }
      }
    }
    if (bestUr < 0) {
      return Optional.empty();
    }
    int u = bead.urFrom() + bestUr;
    int e = bead.enFrom() + bestEn;
    return Optional.of(new Change(at, at + 1,
        List.of(bead(bead.urFrom(), u, bead.enFrom(), e), bead(u, bead.urTo(), e, bead.enTo())), 0));
  }

  /** The lengths of the first 0, 1, 2 ... sentences of one side. */
  private static int[] lengths(Draft draft, Bead bead, Lang lang) {
    List<String> sentences = draft.sentences(bead, lang);
    int[] sums = new int[sentences.size() + 1];
    for (int i = 0; i < sentences.size(); i++) {
      sums[i + 1] = sums[i] + sentences.get(i).length();
    }
    return sums;
  }

  /**
   * Moves the last sentence of one side of a row down to the next row, or its first one up to the row before; beyond the
   * first or last row a new one begins. A row that is left empty goes.
   *
   * @return nothing when that side of the row is empty, or it would only stand in a row of its own again
   */
  static Optional<Change> shift(Draft draft, int at, Lang lang, boolean down) {
    Bead bead = draft.line(at).bead();
    boolean ur = lang == Lang.URDU;
    if ((ur ? bead.ur() : bead.en()) == 0) {
      return Optional.empty();
    }
    int other = down ? at + 1 : at - 1;
    boolean lone = bead.ur() + bead.en() == 1;
    if (other < 0 || other >= draft.size()) {
      if (lone) {
        return Optional.empty();
      }
      // A row of its own: what the other side has, all of it, stays where it was.
      int u = ur ? down ? bead.urTo() - 1 : bead.urFrom() + 1 : down ? bead.urTo() : bead.urFrom();
      int e = ur ? down ? bead.enTo() : bead.enFrom() : down ? bead.enTo() - 1 : bead.enFrom() + 1;
      return Optional.of(new Change(at, at + 1,
          List.of(bead(bead.urFrom(), u, bead.enFrom(), e), bead(u, bead.urTo(), e, bead.enTo())), down ? 0 : 1));
    }
    Bead first = down ? bead : draft.line(other).bead();
    Bead second = down ? draft.line(other).bead() : bead;
    int step = down ? -1 : 1;
    int u = first.urTo() + (ur ? step : 0);
    int e = first.enTo() + (ur ? 0 : step);
    List<Bead> beads = new ArrayList<>();
    if (u > first.urFrom() || e > first.enFrom()) {
      beads.add(bead(first.urFrom(), u, first.enFrom(), e));
    }
    if (second.urTo() > u || second.enTo() > e) {
      beads.add(bead(u, second.urTo(), e, second.enTo()));
    }
    int from = Math.min(at, other);
    return Optional.of(new Change(from, from + 2, beads, down ? 0 : beads.size() - 1));
  }

  /** The rows around one that nobody has judged, up to the fixed ones before and after: from (inclusive), to. */
  static int[] between(Draft draft, int at) {
    int from = at;
    while (from > 0 && !draft.line(from - 1).isFixed()) {
      from--;
    }
    int to = at;
    while (to < draft.size() && !draft.line(to).isFixed()) {
      to++;
    }
    return new int[] {from, to};
  }
}
