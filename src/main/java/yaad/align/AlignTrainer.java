package yaad.align;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import yaad.align.Aligner.Ingredient;
import yaad.base.Progress;

/**
 * Fits the weights of {@code weights.properties} to directories of documents with gold beads: one set of weights for each
 * stage that an aligner may be in. The same documents always give the same weights.
 */
public final class AlignTrainer {
  /** Inverse variance of the prior that draws weights to 0. */
  private static final double PULL = 1;
  private static final int ROUNDS = 80;
  /** The confidence is fitted to documents that were left out of the other weights, a part of them at a time. */
  private static final int PARTS = 4;
  private static final long SEED = 4;
  /** Sets with such a share of 1-1 beads are copied. */
  private static final double CLEAN = 0.83;
  private static final int COPIES = 2;
  private static final List<Noise> NOISE = List.of(new Noise(0.06, 0.025, 0), new Noise(0.12, 0.075, 0.2));
  private static final String HEAD = """
      # What each feature of a bead costs: weights of a log-linear model, in nats. The cost of a bead is the sum of its
      # features times these; a path's probability is exp(-cost) over the sum of that for all paths.
      # Fitted by `yaad eval align --train` on development documents by conditional likelihood; never edited by hand.
      # Stages: length (nothing but lengths, shapes, paragraphs), names (with marks, numbers, names), words (with the word
      # lists too, and those of a memory), again (a second look, which knows how the texts translate each other), learned
      # (that, and word probabilities from the other documents of a batch).
      # In a second look weights bend with the manner of the translation: F*T is what is added to the weight of F for each
      # unit of trait T. Traits: literal (mean cover of the beads, in tenths above the usual), gaps (empty beads of ten).
      # Features:
      #   shape.U-E        a bead of U Urdu and E English segments; again, across: an empty bead after an empty one of the
      #                    same or of the other side
      #   length.*         how many standard deviations the lengths are apart: squared, plain; both clipped
      #   mark.X.both/one  question mark, exclamation mark, quotes, brackets, colon: on both sides, on one only
      #   paragraph.*      a paragraph begins on both sides, on one only; how many breaks the bead reaches over
      #   words.*          sums of the scores of words that are likelier (more) or less likely than by chance; which share
      #                    of a side's words, weighed by rarity, is found on the other: the less covered side (cover, and
      #                    squared), the more covered one (cover.most); words in a row that are not found on the other side
      #                    (hole); words that a segment beside the bead has and the bead has not (stray), those that stand
      #                    in a row from an end on (shifted), the greatest share that stray words have in a segment
      #                    (strange), and in one that stands alone (alone), those that cross the border at the bead's end
      #                    (crossed); how little of the least covered segment of several is found (weak); numbers found on
      #                    the other side, lost, or beside the bead (stray)
      #   confidence.*     not costs but the logistic regressions that make a confidence of a posterior, of beads with two
      #                    sides (pair) and with one (empty): posterior and sure (its logit, and how far that is above 4),
      #                    shifted (its logarithm, of the worse side), less (of the English words), before and after (how
      #                    much better the lengths would fit if the bead and the next one were one), gaps (the trait), around
      #                    (mean doubt of the beads around), alone
      # Fitted with a part of the documents left out at a time, the weights reach on that part what the remarks say.
      """;

  private AlignTrainer() {}

  /** Trains on directories in the layouts of {@code yaad eval align}; returns the text of the weights' file. */
  public static String train(List<Path> dirs, Progress progress) {
    List<List<GoldDocument>> sets = new ArrayList<>();
    dirs.forEach(dir -> sets.add(GoldDocument.readAll(dir)));
    sets.addAll(copies(sets));
    // The sets may hold one document in many forms: its name says which.
    List<String> names = sets.stream().flatMap(List::stream).map(GoldDocument::name).distinct().toList();
    StringBuilder file = new StringBuilder(HEAD);
    Weights look = Weights.shipped("words");
    Weights before = look;
    for (Stage stage : Stage.values()) {
      progress.at("training " + stage, stage.ordinal(), Stage.values().length);
      Aligner aligner = Aligner.builder().only(stage.ingredients()).build();
      Fitting fitting =
          new Fitting(aligner.finder().features(), stage.looksAgain() ? Manner.TRAITS : List.of(), PULL);
      List<String> lost = new ArrayList<>();
      List<List<Sides>> prepared = new ArrayList<>();
      Weights firstLook = look;
      for (List<GoldDocument> set : sets) {
        List<Sides> ready = new ArrayList<>();
        aligner.prepare(set.stream().map(GoldDocument::pair).toList(), firstLook, (sides, d) -> {
          ready.add(sides);
          GoldDocument document = set.get(d);
          if (!aligner.finder().offer(fitting, names.indexOf(document.name()) % PARTS, sides, document.gold())) {
            lost.add(document.name());
          }
        });
        prepared.add(ready);
      }
      if (!lost.isEmpty()) {
        file.append("# gold path out of reach: ").append(String.join(" ", lost)).append('\n');
      }
      Weights start = before;
      before = fitting.fit(start, ROUNDS, -1);
      Confidence.Fit honest = new Confidence.Fit();
      Map<String, Score> scores = new TreeMap<>();
      for (int p = 0; p < PARTS; p++) {
        Weights without = fitting.fit(start, ROUNDS, p);
        for (int s = 0; s < sets.size(); s++) {
          for (int d = 0; d < sets.get(s).size(); d++) {
            GoldDocument document = sets.get(s).get(d);
            if (names.indexOf(document.name()) % PARTS == p) {
              PathFinder.Path path = aligner.finder().path(prepared.get(s).get(d), List.of(), without);
              honest.add(path.beads(), document.gold(), path.evidence());
              if (s < dirs.size()) {
                scores.computeIfAbsent(AlignEval.name(dirs.get(s)), x -> new Score()).add(document.gold(), path.beads());
              }
            }
          }
        }
      }
      look = stage.looksAgain() ? look : before;
      scores.forEach((set, score) -> file.append(String.format(Locale.ROOT,
          "# strict F1 of documents left out, %s: %.1f\n", set, 100 * score.strict().f1())));
      before = before.and(honest.weights());
      file.append('\n').append(before.toProperties(stage.toString()));
    }
    return file.toString();
  }

  /** Harder copies, of two degrees, of each set of texts that are nearly sentence by sentence. */
  private static List<List<GoldDocument>> copies(List<List<GoldDocument>> sets) {
    Random random = new Random(SEED);
    List<List<GoldDocument>> copies = new ArrayList<>();
    for (List<GoldDocument> set : sets) {
      long beads = set.stream().mapToLong(d -> d.gold().size()).sum();
      long single = set.stream().flatMap(d -> d.gold().stream()).filter(b -> b.ur() == 1 && b.en() == 1).count();
      if (single >= CLEAN * beads) {
        for (int c = 0; c < COPIES * NOISE.size(); c++) {
          Noise noise = NOISE.get(c % NOISE.size());
          List<GoldDocument> copy = new ArrayList<>();
          for (int d = 0; d < set.size(); d++) {
            copy.add(noise.copy(set.get(d), set.get((d + 1) % set.size()), random));
          }
          copies.add(copy);
        }
      }
    }
    return copies;
  }
}
