package yaad.align;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import yaad.align.WordLearner.Lesson;

/** Word counts in memory: the sum of lessons. Not safe for use by several threads while lessons are added. */
public final class LearnedWords implements WordCounts {
  private final Map<String, Map<String, Double>> links = new HashMap<>();
  private final Map<String, Double> ur = new HashMap<>();
  private final Map<String, Double> en = new HashMap<>();

  /** Adds what a lesson taught. */
  public void add(Lesson lesson) {
    lesson.links().forEach((word, partners) -> {
      Map<String, Double> row = links.computeIfAbsent(word, w -> new HashMap<>());
      partners.forEach((partner, count) -> row.merge(partner, count, Double::sum));
    });
    lesson.ur().forEach((word, count) -> ur.merge(word, count, Double::sum));
    lesson.en().forEach((word, count) -> en.merge(word, count, Double::sum));
  }

  @Override
  public Map<String, Double> linkedWith(String word) {
    return Collections.unmodifiableMap(links.getOrDefault(word, Map.of()));
  }

  @Override
  public double urSeen(String word) {
    return ur.getOrDefault(word, 0.0);
  }

  @Override
  public double enSeen(String word) {
    return en.getOrDefault(word, 0.0);
  }
}
