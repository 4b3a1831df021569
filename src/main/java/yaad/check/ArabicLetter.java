package yaad.check;


/** Arabic ي ك ه ة ى where Urdu has letters of its own that look the same. Quoted Arabic with its vowel signs is left alone. */
final class ArabicLetter implements Check {
  private static final String TWINS = "يىكهةەۀڪ";

  @Override
  public Rule rule() {
    return Rule.of("ARABIC_LETTER", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/character-encoding",
        "An Arabic letter that looks like the Urdu one: the word is not found by any search, and fonts draw it differently.",
        "كي → کی");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overUrdu(ArabicLetter::look);
  }

  private static void look(Passage in, Sink sink) {
    WordRuns m = in.runs();
    while (m.find()) {
      String word = m.group();
      if (word.chars().noneMatch(c -> TWINS.indexOf(c) >= 0) || word.chars().filter(c -> Urdu.isMark((char) c)).count() > 1) {
        continue;
      }
      String right = Urdu.encoded(word);
      if (right.endsWith("ی") && word.endsWith("ى")) {
        right = WordLists.DAGGER.getOrDefault(right, right);
      }
      if (!right.equals(word)) {
        sink.fix(in, m.start(), m.end(), "Arabic letter in an Urdu word", right);
      }
    }
  }
}
