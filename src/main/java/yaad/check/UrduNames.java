package yaad.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;
import yaad.text.Stems;

/**
 * Names in Urdu texts that have no English beside them: words that no lexicon knows, with the same consonants and other vowels
 * between them, in one document. The rarer spellings are reported.
 */
final class UrduNames implements Check.Run {
  private static final int LEAST_LETTERS = 5;
  private static final int LEAST_CONSONANTS = 3;
  /** Spellings of one name differ by a vowel or two. */
  private static final int MOST_VOWELS = 2;

  private final Vocabulary vocabulary;
  /** By document and skeleton, the spellings with their counts. */
  private final Map<String, Map<String, int[]>> clusters = new HashMap<>();

  UrduNames(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public void learn(Sheet sheet) {
    if (isAlone(sheet)) {
      WordRuns m = sheet.ur().runs();
      while (m.find()) {
        String word = Urdu.term(m.group());
        String skeleton = skeleton(word);
        if (!skeleton.isEmpty()) {
          clusters.computeIfAbsent(sheet.name() + '\n' + skeleton, k -> new LinkedHashMap<>(2)).computeIfAbsent(word, k -> new int[1])[0]++;
        }
      }
    }
  }

  private static boolean isAlone(Sheet sheet) {
    return sheet.en().isBlank() && sheet.whole();
  }

  @Override
  public void learned() {
    clusters.values().removeIf(forms -> forms.size() < 2);
  }

  /** The consonants of a word that may be a name; empty for one that is none. */
  private String skeleton(String word) {
    if (word.length() < LEAST_LETTERS) {
      return "";
    }
    String consonants = Spelling.consonants(Fold.key(word, Lang.URDU, Level.COMPACT));
    boolean known = consonants.length() < LEAST_CONSONANTS || Stems.of(Urdu.key(word), Lang.URDU).stream().anyMatch(vocabulary::isKnown)
        || vocabulary.isKnown(Urdu.key(word));
    return known ? "" : consonants;
  }

  @Override
  public void look(Sheet sheet, Sink sink) {
    if (clusters.isEmpty() || !isAlone(sheet)) {
      return;
    }
    Passage in = sheet.ur();
    WordRuns m = in.runs();
    while (m.find()) {
      String word = Urdu.term(m.group());
      Map<String, int[]> forms = clusters.get(sheet.name() + '\n' + skeleton(word));
      if (forms == null) {
        continue;
      }
      String usual = usual(forms);
      int[] mine = forms.getOrDefault(word, new int[1]);
      int[] most = forms.getOrDefault(usual, new int[1]);
      if (!word.equals(usual) && most[0] > mine[0] && Spelling.close(word, usual) && !Spelling.sameWord(word, usual)
          && !Spelling.derived(word, usual) && Math.abs(word.length() - usual.length()) <= MOST_VOWELS && bare(word).equals(word) == bare(usual).equals(usual)) {
        List<String> parts = new ArrayList<>();
        forms.forEach((form, n) -> parts.add(form + " " + n[0]));
        sink.put(Severity.MINOR, in, m.start(), m.end(), "one name, it seems, in " + forms.size() + " spellings: " + String.join(", ", parts),
            usual, false, usual + '\t' + word);
      }
    }
  }

  private static String usual(Map<String, int[]> forms) {
    String usual = "";
    int most = 0;
    for (Map.Entry<String, int[]> e : forms.entrySet()) {
      if (e.getValue()[0] > most) {
        most = e.getValue()[0];
        usual = e.getKey();
      }
    }
    return usual;
  }

  /** Without the endings of plural and adjective. */
  private static String bare(String word) {
    return word.replaceAll("(?:وں|یں|ین|ات|ی|ے)$", "");
  }
}
