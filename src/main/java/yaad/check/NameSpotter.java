package yaad.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yaad.find.TermMarker.Mark;
import yaad.text.Lang;
import yaad.text.Names;
import yaad.text.Names.Skeleton;
import yaad.text.Span;
import yaad.text.Token;

/**
 * Finds names that no glossary knows: a capitalised English word and the Urdu word in the same pair that sounds like it. What
 * one English name is called in Urdu is gathered over all pairs; the spellings that are rarer than the usual one are reported.
 */
final class NameSpotter implements Check.Run {
  private static final int LEAST_LETTERS = 3;
  private static final int LEAST_CONSONANTS = 2;
  private static final double ALIKE = 0.76;
  private static final double ALIKE_IF_SHORT = 0.8;
  private static final double SURELY = 0.88;
  private static final double SAME_NAME = 0.8;
  private static final int USUAL_SHOWN = 25;
  private static final Set<String> BINDING = WordLists.keys("function-words.tsv");

  private final Glossary glossary;
  private final Vocabulary vocabulary;
  private final Map<String, Skeleton> english = new HashMap<>();
  private final Map<String, Skeleton> urdu = new HashMap<>();
  private final Map<String, int[]> lowerCase = new HashMap<>();
  private final Map<String, Map<String, int[]>> renderings = new HashMap<>();
  /** By English name, its spellings with their counts, the usual one first; only names that have several. */
  private final Map<String, LinkedHashMap<String, Integer>> varied = new HashMap<>();
  /** Names that were capitalised within a sentence. */
  private final Set<String> surely = new HashSet<>();
  /** Names with the forms that are another name's. */
  private final Set<String> strays = new HashSet<>();
  private final Map<String, int[]> shown = new HashMap<>();

  NameSpotter(Glossary glossary, Vocabulary vocabulary) {
    this.glossary = glossary;
    this.vocabulary = vocabulary;
  }

  /**
   * A name in both languages.
   *
   * @param first whether the English sentence begins with it
   * @param stray whether the Urdu word is some other name of the glossary, which the English does not have: چین for Chen
   */
  private record Found(String name, String form, Span span, boolean first, boolean stray) {}

  @Override
  public void learn(Sheet sheet) {
    for (Pair pair : sheet.pairs()) {
      for (Token token : pair.en().tokens()) {
        if (token.kind() == Token.Kind.WORD && Character.isLowerCase(token.text().charAt(0))) {
          lowerCase.computeIfAbsent(token.key(), k -> new int[1])[0]++;
        }
      }
      for (Found found : find(pair)) {
        renderings.computeIfAbsent(found.name, k -> new LinkedHashMap<>(2)).computeIfAbsent(found.form, k -> new int[1])[0]++;
        if (!found.first) {
          surely.add(found.name);
        }
        if (found.stray) {
          strays.add(found.name + '\n' + found.form);
        }
      }
    }
  }

  @Override
  public void learned() {
    renderings.forEach((name, forms) -> {
      int[] lower = lowerCase.get(name);
      if (forms.size() < 2 || lower != null || !surely.contains(name)) {
        return;
      }
      String usual = "";
      for (String form : forms.keySet()) {
        usual = usual.isEmpty() || count(forms, form) > count(forms, usual) ? form : usual;
      }
      LinkedHashMap<String, Integer> accepted = new LinkedHashMap<>();
      accepted.put(usual, count(forms, usual));
      for (String form : forms.keySet()) {
        if (!form.equals(usual) && isVariant(form, usual, strays.contains(name + '\n' + form))) {
          accepted.put(form, count(forms, form));
        }
      }
      if (accepted.size() > 1) {
        varied.put(name, accepted);
      }
    });
    renderings.clear();
  }

  private static int count(Map<String, int[]> forms, String form) {
    return forms.getOrDefault(form, new int[1])[0];
  }

  /** Whether a form is the usual one spelled otherwise, and neither another word, nor an inflection, nor a derivation of it. */
  private boolean isVariant(String form, String usual, boolean stray) {
    if (Spelling.sameWord(form, usual)) {
      return false;
    }
    String a = Urdu.key(form).replace(" ", "");
    String b = Urdu.key(usual).replace(" ", "");
    if (a.equals(b)) {
      return true;
    }
    if (a.startsWith(b) || b.startsWith(a) || !stray && vocabulary.isKnown(Urdu.key(form))) {
      return false;
    }
    boolean derived = (a.endsWith("ی") || a.endsWith("ین") || a.endsWith("وں")) != (b.endsWith("ی") || b.endsWith("ین") || b.endsWith("وں"));
    return (stray || !derived) && Names.similarity(Skeleton.of(form, Lang.URDU), Skeleton.of(usual, Lang.URDU)) >= SAME_NAME;
  }

  @Override
  public void look(Sheet sheet, Sink sink) {
    if (varied.isEmpty()) {
      return;
    }
    for (Pair pair : sheet.pairs()) {
      for (Found found : find(pair)) {
        report(found, pair, sink.beside(pair));
      }
    }
  }

  private void report(Found found, Pair pair, Sink sink) {
    LinkedHashMap<String, Integer> forms = varied.get(found.name);
    if (forms == null || !forms.containsKey(found.form)) {
      return;
    }
    String usual = forms.keySet().iterator().next();
    String name = pair.en().text().isEmpty() ? found.name : capital(found.name);
    List<String> parts = new ArrayList<>();
    forms.forEach((form, n) -> parts.add(form + " " + n));
    String message = name + " is written in " + forms.size() + " ways: " + String.join(", ", parts);
    if (found.form.equals(usual)) {
      if (shown.computeIfAbsent(found.name, k -> new int[1])[0]++ < USUAL_SHOWN) {
        sink.put(Severity.INFO, pair.ur(), found.span.start(), found.span.end(), message + "; this is the usual one", "", false, name);
      }
    } else {
      Severity weight = Spelling.soundsAlike(found.form, usual) ? Severity.MINOR : sink.severity();
      sink.put(weight, pair.ur(), found.span.start(), found.span.end(), message, usual, false, name + '\t' + found.form);
    }
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** The English names of a pair with the Urdu words that sound like them most. */
  private List<Found> find(Pair pair) {
    List<Found> out = new ArrayList<>();
    if (pair.ur().isBlank() || pair.en().isBlank()) {
      return out;
    }
    List<Token> names = names(pair.en());
    if (names.isEmpty()) {
      return out;
    }
    List<Token> words = pair.ur().tokens();
    Set<Integer> taken = new HashSet<>();
    Set<String> done = new HashSet<>();
    for (Token name : names) {
      if (!done.add(name.key())) {
        continue;
      }
      Found found = best(name, names, pair, words, taken);
      if (found != null) {
        out.add(found);
      }
    }
    return out;
  }

  private @Nullable Found best(Token name, List<Token> names, Pair pair, List<Token> words, Set<Integer> taken) {
    Skeleton heard = english(name.key());
    double best = heard.consonants() > 2 ? ALIKE : ALIKE_IF_SHORT;
    int from = -1;
    int to = -1;
    for (int i = 0; i < words.size(); i++) {
      StringBuilder run = new StringBuilder();
      for (int j = i; j < Math.min(i + 2, words.size()) && words.get(j).kind() == Token.Kind.WORD && !taken.contains(j); j++) {
        run.append(words.get(j).key());
        // دائرے میں is no name: what only binds words is part of none.
        boolean tooShort = run.length() < LEAST_LETTERS && (run.length() < 2 || vocabulary.isOrdinary(run.toString()));
        if (tooShort || j > i && (BINDING.contains(words.get(i).key()) || BINDING.contains(words.get(j).key()))) {
          continue;
        }
        double alike = Names.similarity(urdu(run.toString()), heard);
        // Two words must be clearly better than one.
        if (alike > best + (j > i ? 0.05 : 0)) {
          best = alike;
          from = i;
          to = j;
        }
      }
    }
    if (from < 0) {
      return null;
    }
    StringBuilder form = new StringBuilder();
    for (int k = from; k <= to; k++) {
      form.append(k > from ? " " : "").append(Urdu.term(words.get(k).text()));
    }
    Skeleton run = urdu(form.toString().replace(" ", ""));
    for (Token other : names) {
      if (!other.key().equals(name.key()) && Names.similarity(run, english(other.key())) >= best) {
        return null;
      }
    }
    for (int k = from; k <= to; k++) {
      taken.add(k);
    }
    boolean first = pair.en().sentenceStart(name.span().start()) == name.span().start();
    Span place = new Span(words.get(from).span().start(), words.get(to).span().end());
    return new Found(name.key(), form.toString(), place, first, best >= SURELY && isStray(place, pair));
  }

  private boolean isStray(Span place, Pair pair) {
    List<Mark> there = glossary.all(pair.ur()).stream().filter(m -> m.span().equals(place)).toList();
    Set<UUID> english = new HashSet<>();
    glossary.all(pair.en()).forEach(m -> english.add(m.concept().id()));
    return !there.isEmpty() && there.stream().allMatch(m -> m.term().pos().equals("proper noun") && !english.contains(m.concept().id()));
  }

  /** Capitalised words that the glossary does not know as names. */
  private List<Token> names(Passage en) {
    List<Token> out = new ArrayList<>();
    List<Mark> marks = glossary.all(en);
    for (Token token : hyphenated(en)) {
      String text = token.text();
      if (token.kind() == Token.Kind.WORD && text.length() >= LEAST_LETTERS && Character.isUpperCase(text.charAt(0))
          && english(token.key()).consonants() >= LEAST_CONSONANTS
          && marks.stream().noneMatch(m -> m.span().start() <= token.span().start() && m.span().end() >= token.span().end())) {
        out.add(token);
      }
    }
    return out;
  }

  /** The tokens, with names such as Wei-ting as one. */
  private static List<Token> hyphenated(Passage en) {
    List<Token> all = en.tokens();
    List<Token> out = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Token token = all.get(i);
      if (i + 2 < all.size() && Character.isUpperCase(token.text().charAt(0)) && all.get(i + 1).text().equals("-")
          && all.get(i + 2).kind() == Token.Kind.WORD && all.get(i + 2).span().start() == token.span().end() + 1) {
        Token second = all.get(i + 2);
        out.add(new Token(new Span(token.span().start(), second.span().end()), token.kind(), token.text() + second.text()));
        i += 2;
      } else {
        out.add(token);
      }
    }
    return out;
  }

  private Skeleton english(String word) {
    return english.computeIfAbsent(word, w -> Skeleton.of(w, Lang.ENGLISH));
  }

  private Skeleton urdu(String word) {
    return urdu.computeIfAbsent(word, w -> Skeleton.of(w, Lang.URDU));
  }
}
