package yaad.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes up any number of Urdu-English pairs that look real, always the same ones for a seed: clauses of the samples joined
 * anew, with words of the lexicon and terms of the glossary put in, and then, for large memories, changed by a few words as
 * news repeats itself. Synthetic: good for speed and completeness, not for judging translations.
 */
public final class Corpus {
  /** So many pairs differ from one another in more than a few words. */
  public static final int BASES = 40_000;

  /** Two texts that translate each other, more or less. */
  public record Pair(String ur, String en) {}

  private final List<Pair> clauses = new ArrayList<>();
  private final List<Pair> words = new ArrayList<>();
  private final List<Pair> bases = new ArrayList<>();

  /**
   * @param root the project's folder
   */
  public Corpus(Path root, int bases) {
    try {
      readSamples(root.resolve("samples"));
      readPairs(root.resolve("src/main/resources/yaad/align/lexicon.tsv"), 0, 1);
      readPairs(root.resolve("glossary/starter.tsv"), 2, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SplittableRandom random = new SplittableRandom(2026);
    Set<Pair> distinct = new LinkedHashSet<>();
    while (distinct.size() < bases) {
      distinct.add(base(random));
    }
    this.bases.addAll(distinct);
  }

  private void readSamples(Path folder) throws IOException {
    List<Path> golds;
    try (Stream<Path> files = Files.list(folder)) {
      golds = files.filter(f -> f.toString().endsWith(".gold.tsv")).sorted().toList();
    }
    for (Path gold : golds) {
      String name = gold.toString().replace(".gold.tsv", "");
      List<String> ur = Files.readAllLines(Path.of(name + ".ur.seg"), StandardCharsets.UTF_8);
      List<String> en = Files.readAllLines(Path.of(name + ".en.seg"), StandardCharsets.UTF_8);
      for (String line : Files.readAllLines(gold, StandardCharsets.UTF_8)) {
        String[] fields = line.split("\t");
        if (fields.length >= 2 && fields[0].matches("\\d+") && fields[1].matches("\\d+")) {
          split(ur.get(Integer.parseInt(fields[0]) - 1), en.get(Integer.parseInt(fields[1]) - 1));
        }
      }
    }
  }

  /** Clause by clause where both sides have as many. */
  private void split(String ur, String en) {
    String[] u = ur.replaceAll("[۔؟!]+$", "").split("، ");
    String[] e = en.replaceAll("[.?!]+$", "").split(", ");
    if (u.length == e.length) {
      for (int i = 0; i < u.length; i++) {
        clauses.add(new Pair(u[i], e[i]));
      }
    } else {
      clauses.add(new Pair(String.join("، ", u), String.join(", ", e)));
    }
  }

  private void readPairs(Path file, int en, int ur) throws IOException {
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] fields = line.split("\t", -1);
      if (!line.startsWith("#") && !fields[0].equals("id") && fields.length > Math.max(en, ur) && !fields[ur].isEmpty()) {
        boolean urFirst = fields[en].codePoints().anyMatch(c -> c >= 0x600 && c < 0x700);
        words.add(urFirst ? new Pair(fields[en], fields[ur]) : new Pair(fields[ur], fields[en]));
      }
    }
  }

  private Pair base(SplittableRandom random) {
    int count = 1 + random.nextInt(3);
    List<String> ur = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Pair clause = clauses.get(random.nextInt(clauses.size()));
      ur.add(clause.ur());
      en.add(clause.en());
    }
    Pair joined = new Pair(String.join(random.nextBoolean() ? "، " : " اور ", ur) + "۔", String.join(", ", en) + ".");
    return change(joined, 1 + random.nextInt(4), random);
  }

  /** The same with some words put in, taken out or exchanged, and other numbers. */
  private Pair change(Pair pair, int edits, SplittableRandom random) {
    List<String> ur = new ArrayList<>(Arrays.asList(pair.ur().split(" ")));
    List<String> en = new ArrayList<>(Arrays.asList(pair.en().split(" ")));
    for (int i = 0; i < edits; i++) {
      Pair word = word(random);
      switch (random.nextInt(6)) {
        case 0 -> {
          remove(ur, random);
          remove(en, random);
        }
        case 1, 2, 3 -> {
          ur.set(random.nextInt(ur.size()), word.ur());
          en.set(random.nextInt(en.size()), word.en());
        }
        case 4 -> {
          String number = Integer.toString(random.nextInt(3000));
          ur.add(random.nextInt(ur.size()), number);
          en.add(random.nextInt(en.size()), number);
        }
        default -> {
          ur.add(random.nextInt(ur.size()), word.ur());
          en.add(random.nextInt(en.size()), word.en());
        }
      }
    }
    return new Pair(String.join(" ", ur), String.join(" ", en));
  }

  /** The words at the start of the lists come more often, much as in real texts. */
  private Pair word(SplittableRandom random) {
    double x = random.nextDouble();
    return words.get((int) (x * x * words.size()));
  }

  private static void remove(List<String> words, SplittableRandom random) {
    if (words.size() > 1) {
      words.remove(random.nextInt(words.size()));
    }
  }

  /** Pair number {@code i} of an endless list. */
  public Pair pair(long i) {
    SplittableRandom random = new SplittableRandom(i * 0x9E3779B97F4A7C15L + 1);
    if (i < bases.size()) {
      return bases.get((int) i);
    }
    return change(bases.get(random.nextInt(bases.size())), 1 + random.nextInt(8), random);
  }

  /** Query number {@code i} on a memory of the first {@code size} pairs: mostly a pair of it, more or less changed. */
  public Pair query(long i, long size) {
    SplittableRandom random = new SplittableRandom(i * 0x9E3779B97F4A7C15L + 77);
    if (random.nextInt(10) == 0) {
      return base(random);
    }
    Pair pair = pair(random.nextLong(size));
    int length = pair.en().split(" ").length;
    return change(pair, random.nextInt(1 + length / 3), random);
  }
}
