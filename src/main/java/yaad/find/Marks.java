package yaad.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yaad.memory.Word;
import yaad.memory.WordQuery.Phrase;
import yaad.memory.Words;
import yaad.text.Lang;
import yaad.text.Span;

/** Finds phrases in a text and says where they stand in it as it was written. */
final class Marks {
  private Marks() {}

  /** The places of those phrases that are of this language, in order, without overlaps. */
  static List<Span> of(Lang lang, String text, List<Phrase> phrases) {
    List<Word> words = Words.of(lang, text).stream().filter(w -> w.kind() != Word.Kind.MARK).toList();
    List<Span> spans = new ArrayList<>();
    for (Phrase phrase : phrases) {
      if (phrase.lang() == lang) {
        find(words, phrase, spans);
      }
    }
    return merged(spans);
  }

  private static void find(List<Word> words, Phrase phrase, List<Span> spans) {
    int length = phrase.words().size();
    for (int i = 0; i + length <= words.size(); i++) {
      int k = 0;
      while (k < length && matches(words.get(i + k).key(), phrase, k)) {
        k++;
      }
      if (k == length) {
        spans.add(new Span(words.get(i).span().start(), words.get(i + length - 1).span().end()));
      }
    }
  }

  private static boolean matches(String key, Phrase phrase, int k) {
    String wanted = phrase.words().get(k);
    if (phrase.others().contains(key)) {
      return true;
    }
    boolean last = k == phrase.words().size() - 1;
    return last && phrase.prefix() ? key.startsWith(wanted) : key.equals(wanted);
  }

  static List<Span> merged(List<Span> spans) {
    List<Span> out = new ArrayList<>();
    spans.stream()
        .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()))
        .forEach(
            span -> {
              int last = out.size() - 1;
              if (last >= 0 && span.start() < out.get(last).end()) {
                out.set(last, new Span(out.get(last).start(), Math.max(out.get(last).end(), span.end())));
              } else {
                out.add(span);
              }
            });
    return out;
  }
}
