package yaad.text;

/**
 * How alike a name sounds in Urdu and in English letters. Words are compared as rows of consonant classes with weak vowels
 * between (see {@link Sounds}); spaces do not count, so شی جن پنگ, شی جنپنگ and Xi Jinping are alike.
 */
public final class Names {
  /** Similarities below this are given as 0, so that most pairs of words need no alignment of their sounds. */
  private static final double LEAST = 0.3;
  /** Costs are in hundredths of a consonant. */
  private static final int ONE = 100;
  private static final int VOWEL = 25;

  private static final int[] NEAR = {
      Sounds.P | Sounds.B, Sounds.P | Sounds.F, Sounds.B | Sounds.V, Sounds.F | Sounds.V, Sounds.T | Sounds.D,
      Sounds.J | Sounds.C | Sounds.X, Sounds.S | Sounds.Z, Sounds.S | Sounds.X, Sounds.J | Sounds.Z,
      Sounds.C | Sounds.S, Sounds.J | Sounds.G, Sounds.K | Sounds.G, Sounds.M | Sounds.N};

  /** What a word sounds like, ready for many comparisons. Immutable. */
  public static final class Skeleton {
    private final int[] units;
    private final int[] near;
    private final int[] drop;
    private final int consonants;
    private final int weight;
    /** Every class in it and every class near one. */
    private final int reach;
    /** Every class of its consonants that are surely heard and of one class. */
    private final int sure;
    /** The consonants that may be the first to be heard. */
    private final int onset;
    private final int onsetReach;

    private Skeleton(int[] units) {
      this.units = units;
      this.near = new int[units.length];
      this.drop = new int[units.length];
      int count = 0;
      int sum = 0;
      int all = 0;
      int certain = 0;
      for (int i = 0; i < units.length; i++) {
        int unit = units[i];
        boolean strong = (unit & Sounds.STRONG) != 0;
        near[i] = nearTo(unit & Sounds.STRONG);
        all |= near[i] | unit & Sounds.STRONG;
        boolean weak = (unit & Sounds.WEAK) != 0;
        drop[i] = !strong ? (unit == Sounds.H ? 10 : 17) : weak ? 30 : ONE;
        sum += strong ? ONE : VOWEL;
        count += strong && !weak ? 1 : 0;
        certain |= strong && !weak && Integer.bitCount(unit) == 1 ? unit : 0;
      }
      this.consonants = count;
      this.weight = sum;
      this.reach = all;
      this.sure = certain;
      this.onset = onset(units);
      this.onsetReach = onset | nearTo(onset);
    }

    private static int onset(int[] units) {
      int onset = 0;
      for (int unit : units) {
        onset |= unit & Sounds.STRONG;
        if ((unit & Sounds.STRONG) != 0 && (unit & Sounds.WEAK) == 0) {
          break;
        }
      }
      return onset;
    }

    /** The skeleton of a word or of several, in the script of {@code lang}. */
    public static Skeleton of(String text, Lang lang) {
      return new Skeleton(lang == Lang.URDU ? Sounds.ofUrdu(text) : Sounds.ofRoman(text));
    }

    /** How many consonants are surely heard; names with fewer than two prove little. */
    public int consonants() {
      return consonants;
    }

    /** The consonants that may be the first to be heard, one bit each. */
    int onset() {
      return onset;
    }

    /** The same with those that sound like them. */
    int onsetReach() {
      return onsetReach;
    }

    private static int nearTo(int strong) {
      int near = 0;
      for (int group : NEAR) {
        if ((strong & group) != 0) {
          near |= group;
        }
      }
      return near;
    }

    /** At least what changing this into the other costs: its consonants that the other has nothing like. */
    private int bound(int otherReach) {
      int sum = 0;
      for (int i = 0; i < units.length; i++) {
        if (drop[i] == ONE && (units[i] & otherReach) == 0) {
          sum += ONE;
        }
      }
      return sum;
    }
  }

  private Names() {}

  /** {@link #similarity(Skeleton, Skeleton)} of two texts. */
  public static double similarity(String urdu, String english) {
    return similarity(Skeleton.of(urdu, Lang.URDU), Skeleton.of(english, Lang.ENGLISH));
  }

  /**
   * How alike two words sound, in [0,1]: about 0.7 and more for a name and its transliteration, below 0.5 for most unrelated
   * words, 0 for words that have little in common. Words with one or two consonants are held lower, because they are alike by
   * chance. Symmetric. Well under a microsecond for single words.
   */
  public static double similarity(Skeleton a, Skeleton b) {
    return similarity(a, b, LEAST);
  }

  /**
   * The same for a caller who wants close matches only: 0 for words less alike than {@code atLeast}, found out much sooner.
   *
   * @param atLeast in [0.3,1]
   */
  public static double similarity(Skeleton a, Skeleton b, double atLeast) {
    int most = Math.max(a.consonants, b.consonants);
    int least = Math.min(a.consonants, b.consonants);
    int weight = Math.max(a.weight, b.weight);
    if (weight == 0) {
      return 0;
    }
    double allowed = weight - weight * atLeast / trust(least);
    if ((most - least) * 30 > allowed || Integer.bitCount(a.sure & ~b.reach) * ONE > allowed
        || Integer.bitCount(b.sure & ~a.reach) * ONE > allowed || a.bound(b.reach) > allowed || b.bound(a.reach) > allowed) {
      return 0;
    }
    double alike = (1 - (double) cost(a, b, allowed) / weight) * trust(least);
    return alike < atLeast ? 0 : alike;
  }

  /** Few consonants are little evidence. */
  private static double trust(int consonants) {
    return switch (consonants) {
      case 0 -> 0.4;
      case 1 -> 0.65;
      case 2 -> 0.9;
      default -> 1;
    };
  }

  /**
   * The least weight of changes that make one row of units the other (Wagner and Fischer 1974); some weight above
   * {@code allowed} when that is more.
   */
  private static int cost(Skeleton a, Skeleton b, double allowed) {
    int m = b.units.length;
    int[] row = new int[m + 1];
    for (int j = 1; j <= m; j++) {
      row[j] = row[j - 1] + b.drop[j - 1];
    }
    for (int i = 0; i < a.units.length; i++) {
      int unit = a.units[i];
      int diagonal = row[0];
      row[0] += a.drop[i];
      int least = row[0];
      for (int j = 1; j <= m; j++) {
        int best = diagonal + change(unit, a.near[i], b.units[j - 1]);
        best = Math.min(best, row[j] + a.drop[i]);
        best = Math.min(best, row[j - 1] + b.drop[j - 1]);
        diagonal = row[j];
        row[j] = best;
        least = Math.min(least, best);
      }
      if (least > allowed) {
        return least;
      }
    }
    return row[m];
  }

  private static int change(int a, int near, int b) {
    int both = a & b;
    if ((both & Sounds.STRONG) != 0) {
      return 0;
    }
    boolean strong = ((a | b) & Sounds.STRONG) != 0;
    if ((both & Sounds.VOWEL) != 0) {
      return strong ? 10 : 0;
    }
    if ((near & b) != 0) {
      return 50;
    }
    return (a & Sounds.WEAK) != 0 && (b & Sounds.WEAK) != 0 ? 20 : 130;
  }
}
