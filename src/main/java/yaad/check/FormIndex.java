package yaad.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yaad.text.Span;

/** Finds the forms of a word list in a text, as they are written but for vowel signs, with the endings ـوں and ـیں. */
final class FormIndex {
  /**
   * @param name the word's name
   * @param text one of its forms
   * @param rank its place among them
   * @param never whether it is not to be used however common it is
   */
  record Entry(String name, String text, int rank, boolean never) {}

  /** What the ids of things of a word list begin with. */
  static final String LISTED = "word ";

  private final Map<String, List<String[]>> byFirst = new HashMap<>();
  private final Map<String, Entry> entries = new HashMap<>();

  FormIndex(List<Entry> all) {
    for (Entry entry : all) {
      String key = Urdu.term(entry.text);
      entries.put(key, entry);
      String[] words = key.split(" ");
      byFirst.computeIfAbsent(words[0], k -> new ArrayList<>()).add(words);
    }
    byFirst.values().forEach(l -> l.sort((a, b) -> b.length - a.length));
  }

  /** The thing that each form, at level T, is a form of. */
  Map<String, String> things() {
    Map<String, String> things = new HashMap<>();
    entries.forEach((key, entry) -> things.put(key, thing(entry)));
    return things;
  }

  private static String thing(Entry entry) {
    return LISTED + entry.name;
  }

  List<Variants.Use> uses(Passage in) {
    List<Variants.Use> uses = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<int[]> places = new ArrayList<>();
    WordRuns m = in.runs();
    while (m.find()) {
      words.add(Urdu.term(m.group()));
      places.add(new int[] {m.start(), m.end()});
    }
    for (int i = 0; i < words.size(); ) {
      int n = at(in, words, places, i, uses);
      i += Math.max(1, n);
    }
    return uses;
  }

  private int at(Passage in, List<String> words, List<int[]> places, int i, List<Variants.Use> uses) {
    for (String first : new String[] {words.get(i), bare(words.get(i))}) {
      for (String[] form : byFirst.getOrDefault(first, List.of())) {
        if (i + form.length <= words.size() && fits(in, words, places, i, form)) {
          Entry entry = entries.get(String.join(" ", form));
          int end = places.get(i + form.length - 1)[1];
          boolean asWritten = words.get(i + form.length - 1).equals(form[form.length - 1]);
          if (entry != null) {
            uses.add(new Variants.Use(thing(entry), entry.name, entry.text, new Span(places.get(i)[0], end), asWritten,
                entry.rank, entry.never, true, true));
            return form.length;
          }
        }
      }
    }
    return 0;
  }

  private static boolean fits(Passage in, List<String> words, List<int[]> places, int i, String[] form) {
    for (int k = 0; k < form.length; k++) {
      String word = words.get(i + k);
      boolean last = k == form.length - 1;
      if (!word.equals(form[k]) && !(last && form[k].length() > 3 && bare(word).equals(form[k]))) {
        return false;
      }
      if (k > 0 && !in.text().substring(places.get(i + k - 1)[1], places.get(i + k)[0]).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** The word without the ending of the plural. */
  private static String bare(String word) {
    return word.length() > 5 && (word.endsWith("وں") || word.endsWith("یں")) ? word.substring(0, word.length() - 2) : word;
  }
}
