package yaad.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yaad.text.Span;

/** A phrase that stands again a few words later in the same sentence: two drafts of one clause were left standing. */
final class RepeatedPhrase implements Check {
  private static final int LEAST_WORDS = 3;
  private static final int LEAST_CONTENT = 2;
  private static final int FAR = 14;
  private static final Set<String> EMPTY = WordLists.keys("function-words.tsv");

  @Override
  public Rule rule() {
    return Rule.of("REPEATED_PHRASE", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/duplication",
        "The same phrase stands twice in one sentence.", "تبادلہ خیال کرنے اور اس پر تبادلہ خیال کرنے → once");
  }

  @Override
  public Run start(Setting setting) {
    return (sheet, sink) -> {
      if (sheet.pairs().isEmpty()) {
        look(sheet.ur(), new HashSet<>(), sink);
      }
      sheet.pairs().forEach(pair -> look(pair.ur(), repeated(pair.en()), sink.beside(pair)));
    };
  }

  /** The English words that stand twice themselves: then the Urdu does well to repeat them. */
  private static Set<String> repeated(Passage en) {
    Set<String> once = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (var token : en.tokens()) {
      if (token.text().length() > 4 && !once.add(token.key())) {
        twice.add(token.key());
      }
    }
    return twice;
  }

  private static void look(Passage in, Set<String> english, Sink sink) {
    if (!english.isEmpty()) {
      return;
    }
    List<Span> words = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    WordRuns runs = in.runs();
    while (runs.find()) {
      words.add(new Span(runs.start(), runs.end()));
      keys.add(Urdu.term(runs.group()));
    }
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i + LEAST_WORDS <= keys.size(); i++) {
      String phrase = String.join(" ", keys.subList(i, i + LEAST_WORDS));
      Integer before = last.put(phrase, i);
      if (before == null || i - before > FAR || i - before < LEAST_WORDS + 1 || content(keys, before) < LEAST_CONTENT) {
        continue;
      }
      String between = in.text().substring(words.get(before).start(), words.get(i).start());
      if (between.matches("(?s).*[۔؟!؛:\n].*") || !straight(in.text(), words, before) || !straight(in.text(), words, i)) {
        continue;
      }
      int n = LEAST_WORDS;
      while (i + n < keys.size() && before + n < i && keys.get(i + n).equals(keys.get(before + n))) {
        n++;
      }
      sink.add(in, words.get(i).start(), words.get(i + n - 1).end(), "the same words stand " + (i - before) + " words before");
      return;
    }
  }

  private static int content(List<String> keys, int from) {
    return (int) keys.subList(from, from + LEAST_WORDS).stream().filter(k -> !EMPTY.contains(Urdu.key(k)) && k.length() > 2).distinct().count();
  }

  private static boolean straight(String text, List<Span> words, int from) {
    for (int k = from; k + 1 < from + LEAST_WORDS; k++) {
      if (!text.substring(words.get(k).end(), words.get(k + 1).start()).isBlank()) {
        return false;
      }
    }
    return true;
  }
}
