package yaad.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences that other rooms say in English, in Urdu: a small translation memory for the pages themselves. */
final class Phrasebook {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final List<Row> rows = new ArrayList<>();

  /** @param file tab-separated: the English text with places {1}, {2} ... in this order, and the Urdu with the same */
  Phrasebook(String file) {
    try (InputStream in = Phrasebook.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + file + " is missing");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#")).map(line -> line.split("\t", -1))
          .forEach(fields -> rows.add(new Row(pattern(fields[0]), fields[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Row(Pattern english, String urdu) {}

  private static Pattern pattern(String english) {
    StringBuilder pattern = new StringBuilder();
    Matcher place = PLACE.matcher(english);
    int at = 0;
    while (place.find()) {
      pattern.append(Pattern.quote(english.substring(at, place.start()))).append("(.+?)");
      at = place.end();
    }
    return Pattern.compile(pattern.append(Pattern.quote(english.substring(at))).toString(), Pattern.DOTALL);
  }

  /** The Urdu of an English sentence, if the first row that fits has one. */
  Optional<String> urdu(String english) {
    for (Row row : rows) {
      Matcher m = row.english().matcher(english);
      if (m.matches()) {
        return Optional.of(PLACE.matcher(row.urdu())
            .replaceAll(place -> Matcher.quoteReplacement(m.group(Integer.parseInt(place.group(1))))));
      }
    }
    return Optional.empty();
  }
}
