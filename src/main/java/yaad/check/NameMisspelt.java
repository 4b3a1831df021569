package yaad.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import yaad.find.TermMarker.Mark;
import yaad.memory.Concept;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;
import yaad.text.Span;

/** A name that the glossary knows, in a spelling a letter or two away from all that the glossary has. */
final class NameMisspelt implements Check {
  private static final int SHORT = 4;
  private static final int LONG = 7;
  private static final int HABIT = 4;

  @Override
  public Rule rule() {
    return Rule.of("NAME_MISSPELT", Category.CONSISTENCY, Severity.MAJOR, "accuracy/mistranslation",
        "The English side has a name of the glossary, and the Urdu side has a word that is nearly its Urdu form.",
        "Rosneft → روزنیٹ, for روزنیفٹ");
  }

  private record Form(String key, String text, int words) {}

  @Override
  public Run start(Setting setting) {
    Glossary glossary = setting.glossary();
    Vocabulary vocabulary = setting.vocabulary();
    Map<UUID, List<Form>> forms = new HashMap<>();
    return Check.overPairs((pair, sink) -> {
      if (pair.ur().isBlank() || pair.en().isBlank()) {
        return;
      }
      List<Mark> names = glossary.longest(pair.en()).stream().filter(m -> isName(m.concept())).toList();
      if (names.isEmpty()) {
        return;
      }
      List<Mark> urdu = glossary.all(pair.ur());
      Set<UUID> there = urdu.stream().map(m -> m.concept().id()).collect(Collectors.toSet());
      Set<Span> done = new java.util.HashSet<>();
      for (Mark name : names) {
        List<Form> known = forms.computeIfAbsent(name.concept().id(), k -> forms(name.concept()));
        boolean answered = names.stream().filter(n -> n.span().equals(name.span())).anyMatch(n -> there.contains(n.concept().id()));
        if (!answered && done.add(name.span())) {
          look(pair, name, known, urdu, vocabulary, sink);
        }
      }
    });
  }

  private static boolean isName(Concept concept) {
    return concept.terms(Lang.URDU).anyMatch(t -> t.pos().equals("proper noun"));
  }

  private static List<Form> forms(Concept concept) {
    List<Form> forms = new ArrayList<>();
    for (Term t : (Iterable<Term>) concept.terms(Lang.URDU)::iterator) {
      String key = compact(t.text());
      if (key.length() >= SHORT && t.status() != TermStatus.DEPRECATED) {
        forms.add(new Form(key, t.text(), t.text().split(" ").length));
      }
    }
    return forms;
  }

  private static String compact(String text) {
    return Fold.key(text, Lang.URDU, Level.COMPACT);
  }

  private static void look(Pair pair, Mark name, List<Form> forms, List<Mark> urdu, Vocabulary vocabulary, Sink sink) {
    List<Span> words = new ArrayList<>();
    WordRuns runs = pair.ur().runs();
    while (runs.find()) {
      words.add(new Span(runs.start(), runs.end()));
    }
    String text = pair.ur().text();
    int best = Integer.MAX_VALUE;
    Span where = new Span(0, 0);
    Form right = null;
    for (Form form : forms) {
      for (int i = 0; i + form.words <= words.size(); i++) {
        Span run = new Span(words.get(i).start(), words.get(i + form.words - 1).end());
        if (urdu.stream().anyMatch(m -> m.span().start() < run.end() && run.start() < m.span().end()) || known(text, words, i, form, vocabulary)) {
          continue;
        }
        String key = compact(run.of(text));
        int distance = nearly(key, form.key) ? distance(key, form.key) : Integer.MAX_VALUE;
        if (distance > 0 && distance <= (form.key.length() >= LONG ? 2 : 1) && distance < best) {
          best = distance;
          where = run;
          right = form;
        }
      }
    }
    if (right != null) {
      // Other vowels are another spelling; what is written so all the time is a habit of the house, and a matter for the glossary.
      boolean vowels = Spelling.consonants(compact(where.of(text))).equals(Spelling.consonants(right.key));
      boolean habit = vowels || right.words == 1 && vocabulary.count(Urdu.key(where.of(text))) >= HABIT;
      sink.put(habit ? Severity.MINOR : sink.severity(), pair.ur(), where.start(), where.end(),
          "\"" + name.span().of(pair.en().text()) + "\" is " + right.text + " in the glossary", right.text, false, name.concept().id().toString());
    }
  }

  /** Whether the words are words of the language: then they are no name gone wrong. */
  private static boolean known(String text, List<Span> words, int i, Form form, Vocabulary vocabulary) {
    String[] parts = form.text.split(" ");
    for (int k = 0; k < form.words; k++) {
      String word = Urdu.key(words.get(i + k).of(text));
      if (vocabulary.isKnown(word) && !(form.words > 1 && word.equals(Urdu.key(parts[k])))) {
        return true;
      }
    }
    return false;
  }

  /** A quick look: about as long, the same at the start or at the end, and no mere ending more or less. */
  private static boolean nearly(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 2 || a.length() < SHORT || a.startsWith(b) || b.startsWith(a)) {
      return false;
    }
    boolean start = a.charAt(0) == b.charAt(0) && a.charAt(1) == b.charAt(1);
    boolean end = a.regionMatches(a.length() - 2, b, b.length() - 2, 2);
    return start || end;
  }

  /** Letters put in, left out, changed, or changed places with the next (optimal string alignment). */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
