package yaad.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightsTest {
  /** A feature without a weight would be silently worth nothing; a weight without a feature is left over. */
  @ParameterizedTest
  @EnumSource(Stage.class)
  void everyFeatureHasAWeightAndEveryWeightAFeature(Stage stage) {
    String name = stage.toString();
    Set<String> features = new TreeSet<>(Aligner.builder().only(stage.ingredients()).build().finder().features());
    features.add(Weights.AGAIN);
    features.add(Weights.ACROSS);
    if (stage.looksAgain()) {
      List<String> straight = List.copyOf(features);
      Manner.TRAITS.forEach(trait -> straight.forEach(feature -> features.add(Weights.bend(feature, trait))));
    }
    Confidence.PAIR.forEach(f -> features.add("confidence.pair." + f));
    Confidence.EMPTY.forEach(f -> features.add("confidence.empty." + f));
    Set<String> weighed = new TreeSet<>();
    Arrays.stream(Weights.shipped(name).toProperties(name).split("\n"))
        .forEach(line -> weighed.add(line.substring(name.length() + 1, line.indexOf('='))));
    assertEquals(features, weighed);
  }
}
