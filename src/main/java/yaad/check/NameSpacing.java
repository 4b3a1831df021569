package yaad.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yaad.memory.Concept;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;
import yaad.text.Span;

/** A name of the glossary with a space in it that does not belong there, or without one that does. */
final class NameSpacing implements Check {
  private static final int SHORT = 5;
  private static final int MOST_WORDS = 4;

  @Override
  public Rule rule() {
    return Rule.of("NAME_SPACING", Category.CONSISTENCY, Severity.MINOR, "locale/orthography",
        "One name is written as two words, or two words of a name as one.", "گاز پروم → گازپروم");
  }

  @Override
  public Run start(Setting setting) {
    Map<String, String> right = new HashMap<>();
    Map<String, Integer> written = new HashMap<>();
    for (Concept concept : setting.glossary().concepts()) {
      for (Term t : (Iterable<Term>) concept.terms(Lang.URDU)::iterator) {
        String key = Fold.key(t.text(), Lang.URDU, Level.COMPACT);
        if (t.pos().equals("proper noun") && key.length() >= SHORT) {
          written.put(Urdu.key(t.text()), 1);
          if (t.status() != TermStatus.DEPRECATED) {
            right.putIfAbsent(key, t.text());
          }
        }
      }
    }
    return Check.overUrdu((in, sink) -> look(in, right, written, setting.vocabulary(), sink));
  }

  private static void look(Passage in, Map<String, String> right, Map<String, Integer> written, Vocabulary vocabulary, Sink sink) {
    String text = in.text();
    List<Span> words = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    WordRuns runs = in.runs();
    while (runs.find()) {
      words.add(new Span(runs.start(), runs.end()));
      keys.add(Urdu.key(runs.group()));
    }
    for (int i = 0; i < words.size(); i++) {
      StringBuilder joined = new StringBuilder();
      for (int n = 1; n <= MOST_WORDS && i + n <= words.size(); n++) {
        if (n > 1 && !text.substring(words.get(i + n - 2).end(), words.get(i + n - 1).start()).equals(" ")) {
          break;
        }
        joined.append(keys.get(i + n - 1));
        String form = right.get(joined.toString().replace(" ", ""));
        String run = String.join(" ", keys.subList(i, i + n));
        if (form == null || written.containsKey(run) || n == 1 && vocabulary.isOrdinary(run)
            || n > 1 && keys.subList(i, i + n).stream().allMatch(vocabulary::isOrdinary)) {
          continue;
        }
        sink.suggest(in, words.get(i).start(), words.get(i + n - 1).end(),
            n > form.split(" ").length ? "one name in " + n + " words" : "a name without its space", form);
        i += n - 1;
        break;
      }
    }
  }
}
