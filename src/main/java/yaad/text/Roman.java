package yaad.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds Urdu by Latin letters: {@code putin}, {@code sadar}, {@code wazir e azam}. Keys narrow a vocabulary down to words with
 * the same consonants; {@link #distance} puts these in order. A ranked list for a person to choose from, never an automatic
 * match.
 */
public final class Roman {
  /**
   * An Urdu candidate for a Roman query.
   *
   * @param urdu the candidate as it was given
   * @param distance how far its sound is from the query's spelling, in wrong consonants; 0 is the plainest spelling
   */
  public record Hit(String urdu, double distance) {}

  private static final int MOST_READINGS = 16;
  private static final int MOST_KEYS = 48;
  private static final int ENOUGH = 4;
  private static final int LONGEST = 120;
  private static final int FAR = 1_000_000;

  private Roman() {}

  /**
   * The keys of an Urdu word or phrase, by which it is indexed: its consonants by class, vowels, h and y left out, in every
   * reading of its ambiguous letters (و is a consonant or a vowel), and of four consonants or more also with each one left out.
   * About 60 at most and 4 on average, never empty, ASCII. Any spelling or fold of the
   * word gives the same keys; spaces do not count.
   */
  public static Set<String> keysOfUrdu(String urdu) {
    return keys(Sounds.ofUrdu(clip(urdu)));
  }

  /** The keys that a Roman query is looked up by: a word is a candidate when one of its keys is among them. */
  public static Set<String> keysOfRoman(String roman) {
    return keys(Sounds.ofRoman(clip(roman)));
  }

  private static String clip(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static Set<String> keys(int[] units) {
    List<StringBuilder> readings = new ArrayList<>();
    readings.add(new StringBuilder());
    for (int unit : units) {
      int strong = unit & Sounds.STRONG;
      if (strong == 0) {
        continue;
      }
      boolean silent = (unit & Sounds.WEAK) != 0;
      int choices = Integer.bitCount(strong) + (silent ? 1 : 0);
      boolean all = choices * readings.size() <= MOST_READINGS;
      List<StringBuilder> longer = new ArrayList<>();
      for (StringBuilder reading : readings) {
        for (int bits = strong; bits != 0; bits &= bits - 1) {
          char name = Sounds.name(bits);
          StringBuilder next = new StringBuilder(reading);
          if (next.length() == 0 || next.charAt(next.length() - 1) != name) {
            next.append(name);
          }
          longer.add(next);
          if (!all) {
            break;
          }
        }
        if (silent && all) {
          longer.add(reading);
        }
      }
      readings = longer;
    }
    Set<String> keys = new LinkedHashSet<>();
    readings.forEach(reading -> keys.add(reading.length() == 0 ? "-" : reading.toString()));
    for (String key : keys.toArray(String[]::new)) {
      if (keys.size() >= MOST_KEYS) {
        break;
      }
      shorten(key, keys);
    }
    return keys;
  }

  /** A name may lose or change one of its consonants on the way (Comoros, کومورو), if enough are left to know it by. */
  private static void shorten(String key, Set<String> keys) {
    if (key.length() < ENOUGH) {
      return;
    }
    for (int i = 0; i < key.length(); i++) {
      boolean twins = i > 0 && i + 1 < key.length() && key.charAt(i - 1) == key.charAt(i + 1);
      keys.add(key.substring(0, i) + key.substring(twins ? i + 2 : i + 1));
    }
  }

  /**
   * How badly {@code roman} spells {@code urdu}: the least sum of costs of a way to read the Latin letters as the Urdu ones, in
   * wrong consonants. From 0 up; below about 0.6 for a usual spelling. Texts are read up to 120 letters.
   */
  public static double distance(String roman, String urdu) {
    return distance(latin(roman), spellings(urdu)) / 100.0;
  }

  /** The candidates by rising {@link #distance}; equal ones keep the order they came in, so give the commonest first. */
  public static List<Hit> rank(String roman, Collection<String> candidates) {
    String latin = latin(roman);
    List<Hit> hits = new ArrayList<>(candidates.size());
    for (String urdu : candidates) {
      int distance = distance(latin, spellings(urdu));
      hits.add(new Hit(urdu, distance / 100.0));
    }
    hits.sort(Comparator.comparingDouble(Hit::distance));
    return hits;
  }

  /** Letters only: spaces, digits and apostrophes say nothing about sound. */
  private static String latin(String roman) {
    String key = Sounds.latin(clip(roman));
    StringBuilder out = new StringBuilder(key.length());
    key.chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> out.append((char) c));
    return out.toString();
  }

  private static List<List<RomanTable.Spelling>> spellings(String urdu) {
    return RomanTable.of(Fold.key(clip(urdu), Lang.URDU, Level.TERM));
  }

  private static int distance(String latin, List<List<RomanTable.Spelling>> urdu) {
    int m = latin.length();
    int n = urdu.size();
    int[][] cost = new int[n + 1][m + 1];
    for (int[] row : cost) {
      Arrays.fill(row, FAR);
    }
    cost[0][0] = 0;
    for (int j = 0; j <= n; j++) {
      for (int i = 0; i <= m; i++) {
        int here = cost[j][i];
        if (here == FAR) {
          continue;
        }
        if (i < m) {
          cost[j][i + 1] = Math.min(cost[j][i + 1], here + unwritten(latin, i));
        }
        if (j < n) {
          for (RomanTable.Spelling s : urdu.get(j)) {
            if (latin.startsWith(s.latin(), i)) {
              int[] row = cost[j + s.letters()];
              int to = i + s.latin().length();
              row[to] = Math.min(row[to], here + s.cost());
            }
          }
        }
      }
    }
    return cost[n][m];
  }

  /** The cost of a Latin letter that no Urdu letter writes: little for short vowels, which Urdu leaves out. */
  private static int unwritten(String latin, int i) {
    char c = latin.charAt(i);
    char before = i > 0 ? latin.charAt(i - 1) : ' ';
    if (c == before && "aeiou".indexOf(c) < 0) {
      return 3;
    }
    boolean last = i == latin.length() - 1;
    boolean afterVowel = "aeiou".indexOf(before) >= 0;
    return switch (c) {
      case 'a' -> last ? 40 : i == 0 ? 60 : afterVowel ? 30 : 5;
      case 'e' -> last ? 8 : i == 0 ? 60 : afterVowel ? 25 : 8;
      case 'i', 'u' -> last ? 45 : i == 0 ? 60 : afterVowel ? 28 : 8;
      case 'o' -> last ? 45 : i == 0 ? 60 : afterVowel ? 30 : 15;
      case 'h' -> 20;
      case 'y' -> last ? 45 : 25;
      case 'w' -> 40;
      default -> 100;
    };
  }
}
