package yaad.align;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What each feature costs, by name. A feature without a weight costs nothing. */
final class Weights {
  /** The cost of an empty bead that follows an empty bead of the same side, beside its shape's cost. */
  static final String AGAIN = "shape.again";
  /** The same where the bead before is empty on the other side. */
  static final String ACROSS = "shape.across";

  private final Map<String, Double> byName;

  Weights(Map<String, Double> byName) {
    this.byName = new TreeMap<>(byName);
  }

  /**
   * The weights of the program's own resource.
   *
   * @param stage the part of the name before the first dot, such as {@code learned}
   */
  static Weights shipped(String stage) {
    Properties properties = new Properties();
    try (InputStream in = Weights.class.getResourceAsStream("weights.properties")) {
      if (in == null) {
        throw new IllegalStateException("weights.properties is not in the program");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Double> byName = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(stage + ".")) {
        byName.put(name.substring(stage.length() + 1), Double.valueOf(properties.getProperty(name)));
      }
    }
    return new Weights(byName);
  }

  /** These weights and some more. */
  Weights and(Map<String, Double> more) {
    Map<String, Double> all = new TreeMap<>(byName);
    all.putAll(more);
    return new Weights(all);
  }

  /** What a trait of the {@link Manner} of a translation adds to the weight of a feature. */
  static String bend(String feature, String trait) {
    return feature + "*" + trait;
  }

  /** The weights for texts that are translated in some manner. */
  Weights in(Manner manner) {
    double[] traits = manner.traits();
    Map<String, Double> bent = new TreeMap<>();
    byName.forEach((feature, weight) -> {
      double sum = weight;
      for (int t = 0; t < traits.length; t++) {
        sum += traits[t] * of(bend(feature, Manner.TRAITS.get(t)));
      }
      bent.put(feature, sum);
    });
    return new Weights(bent);
  }

  double of(String feature) {
    return byName.getOrDefault(feature, 0.0);
  }

  /** The weights of these features, in their order. */
  float[] of(List<String> features) {
    float[] weights = new float[features.size()];
    for (int f = 0; f < weights.length; f++) {
      weights[f] = (float) of(features.get(f));
    }
    return weights;
  }

  /** As lines of a properties file, in name order. */
  String toProperties(String stage) {
    StringBuilder lines = new StringBuilder();
    byName.forEach((name, weight) ->
        lines.append(String.format(Locale.ROOT, "%s.%s=%.4f\n", stage, name, weight)));
    return lines.toString();
  }
}
