package yaad.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightsTest {
  /** A feature without a weight would be silently worth nothing; a weight without a feature is left over. */
  @ParameterizedTest
  @EnumSource(AlignTrainer.Stage.class)
  void everyFeatureHasAWeightAndEveryWeightAFeature(AlignTrainer.Stage stage) {
    String name = stage.name().toLowerCase(Locale.ROOT);
    Set<String> features = new TreeSet<>(Aligner.builder().only(stage.ingredients()).build().finder().features());
    features.add(Weights.AGAIN);
    features.add(Weights.ACROSS);
    Confidence.PAIR.forEach(f -> features.add("confidence.pair." + f));
    Confidence.EMPTY.forEach(f -> features.add("confidence.empty." + f));
    Set<String> weighed = new TreeSet<>();
    Arrays.stream(Weights.shipped(name).toProperties(name).split("\n"))
        .forEach(line -> weighed.add(line.substring(name.length() + 1, line.indexOf('='))));
    assertEquals(features, weighed);
  }
}
