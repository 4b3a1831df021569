package yaad.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yaad.align.WordLearner;
import yaad.memory.Words;
import yaad.text.Lang;

/** Leaves out candidates that say no more than others of them. */
final class Overlaps {
  private Overlaps() {}

  /**
   * What stands only within a longer candidate says less than that; and a longer one that is no more than its two parts,
   * each of which is a candidate of its own, says nothing new (President Putin).
   */
  static List<TermCandidate> leftOut(List<TermCandidate> candidates) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> longer = new HashMap<>();
    for (TermCandidate c : candidates) {
      String key = key(c.english());
      counts.merge(key, c.count(), Math::max);
      List<String> words = List.of(key.split(" "));
      for (int from = 0; from < words.size(); from++) {
        for (int to = from + 1; to <= words.size(); to++) {
          if (to - from < words.size()) {
            longer.merge(String.join(" ", words.subList(from, to)), c.count(), Math::max);
          }
        }
      }
    }
    return candidates.stream()
        .filter(c -> c.known() || longer.getOrDefault(key(c.english()), 0) < c.count())
        .filter(c -> c.known() || !isSum(c, counts))
        .toList();
  }

  private static boolean isSum(TermCandidate c, Map<String, Integer> counts) {
    List<String> words = List.of(key(c.english()).split(" "));
    for (int cut = 1; cut < words.size(); cut++) {
      int left = counts.getOrDefault(String.join(" ", words.subList(0, cut)), 0);
      int right = counts.getOrDefault(String.join(" ", words.subList(cut, words.size())), 0);
      if (left > c.count() && right > c.count()) {
        return true;
      }
    }
    return false;
  }

  private static String key(String english) {
    return Words.of(Lang.ENGLISH, english).stream().map(w -> WordLearner.key(w.key(), Lang.ENGLISH))
        .filter(k -> !k.isEmpty() && !k.equals("the")).collect(Collectors.joining(" "));
  }
}
