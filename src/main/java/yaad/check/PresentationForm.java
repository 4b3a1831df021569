package yaad.check;

import java.util.regex.Pattern;

/** Letters in their drawn shapes (ﻫ ﺎ), as old converters leave them. */
final class PresentationForm implements Check {
  private static final Pattern SHAPE = Pattern.compile("[\\uFB50-\\uFBB1\\uFBD3-\\uFD3D\\uFE70-\\uFEFC]");

  @Override
  public Rule rule() {
    return Rule.of("PRESENTATION_FORM", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/character-encoding",
        "A letter is written as one of its drawn shapes; no search finds the word.", "ﭘﺎﻧﯽ → پانی");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overUrdu((in, sink) -> {
      WordRuns m = in.runs();
      while (m.find()) {
        if (SHAPE.matcher(m.group()).find()) {
          sink.fix(in, m.start(), m.end(), "letters in presentation forms", Urdu.encoded(m.group()));
        }
      }
    });
  }
}
