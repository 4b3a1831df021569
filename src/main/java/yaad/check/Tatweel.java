package yaad.check;


/** The stroke ـ that stretches a word for looks. */
final class Tatweel implements Check {
  @Override
  public Rule rule() {
    return Rule.of("TATWEEL", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/character-encoding",
        "The stretching stroke is not part of a word; with it the word is not found.", "پاکســتان → پاکستان");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overUrdu((in, sink) -> {
      WordRuns m = in.runs();
      while (m.find()) {
        String word = m.group();
        // A lone letter with a stroke shows the shape of the letter: ہـ
        if (word.indexOf('ـ') >= 0 && word.replace("ـ", "").length() > 1) {
          sink.fix(in, m.start(), m.end(), "stretched word", word.replace("ـ", ""));
        }
      }
    });
  }
}
