package yaad.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every template knows.
 *
 * @param words the words of the interface
 * @param page which entry of the navigation is lit, or empty
 * @param title the page's own title, or empty
 * @param path the address without parameters
 * @param params the parameters of the address
 */
record View(Words words, String page, String title, String path, Map<String, List<String>> params) {
  /** An entry of the navigation. */
  record Entry(String page, String path) {}

  /** @param page which entry of the navigation is lit */
  static View of(Ask ask, String page, String title) {
    return new View(ask.words(), page, title, ask.path(), ask.params());
  }

  /** The navigation, in order. */
  List<Entry> navigation() {
    return List.of(
        new Entry("home", "/"),
        new Entry("review", "/review"),
        new Entry("search", "/search"),
        new Entry("match", "/match"),
        new Entry("terms", "/terms"),
        new Entry("checks", "/checks"));
  }

  String t(String key, Object... values) {
    return words.t(key, values);
  }

  /** What another room says in English, in the language of the pages where that is known. */
  Said said(String english) {
    return words.said(english);
  }

  String number(Number n) {
    return words.number(n);
  }

  String lang() {
    return words.lang().tag();
  }

  String dir() {
    return words.isUrdu() ? "rtl" : "ltr";
  }

  /** The address of a page with parameters (name, value, name, value ...), in the same language of the interface. */
  String link(String target, String... namesAndValues) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      all.computeIfAbsent(namesAndValues[i], k -> new ArrayList<>()).add(namesAndValues[i + 1]);
    }
    if (words.isUrdu()) {
      all.put("lang", List.of("ur"));
    }
    return Params.link(target, all);
  }

  /** This page in the other language of the interface. */
  String otherLanguage() {
    Map<String, List<String>> all = new LinkedHashMap<>(params);
    all.put("lang", List.of(words.isUrdu() ? "" : "ur"));
    return Params.link(path, all);
  }
}
