package yaad.find;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yaad.find.TermMarker.Mark;
import yaad.memory.Concept;
import yaad.text.Lang;
import yaad.text.Span;

/** Finds the terms of articles, sentence by sentence. */
public final class ArticleTerms {
  private final List<Concept> concepts;
  private final Map<Lang, TermMarker> markers = new EnumMap<>(Lang.class);

  /** @param concepts the glossary */
  public ArticleTerms(List<Concept> concepts) {
    this.concepts = List.copyOf(concepts);
  }

  /**
   * A term in an article.
   *
   * @param sentence the number of its sentence, from 0
   * @param text what stands there
   * @param marks the concepts that it may name, the likeliest first; never empty; spans are within the sentence
   */
  public record Hit(int sentence, String text, List<Mark> marks) {
    public Hit {
      marks = List.copyOf(marks);
    }
  }

  /** The longest terms of an article's sentences, in order. */
  public List<Hit> of(Lang lang, List<String> sentences) {
    TermMarker marker = markers.computeIfAbsent(lang, l -> new TermMarker(l, concepts));
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      int sentence = i;
      String text = sentences.get(i);
      Map<Span, List<Mark>> marks = marker.longest(text).stream()
          .collect(Collectors.groupingBy(Mark::span, LinkedHashMap::new, Collectors.toList()));
      marks.forEach((span, at) -> hits.add(new Hit(sentence, span.of(text), at)));
    }
    return hits;
  }
}
