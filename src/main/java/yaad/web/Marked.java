package yaad.web;

import java.util.ArrayList;
import java.util.List;
import yaad.text.Lang;
import yaad.text.Span;

/**
 * A text of the user's in pieces, some of them marked.
 *
 * @param lang its language
 * @param pieces together the whole text
 */
record Marked(Lang lang, List<Piece> pieces) {
  /** The style of what was looked for. */
  static final String HIT = "found";
  /** The style of what probably translates it. */
  static final String PROBABLE = "probable";

  /**
   * A piece of it.
   *
   * @param text as it was written
   * @param style a class for the mark, or empty where nothing is marked
   */
  record Piece(String text, String style) {}

  /** A place that is marked. */
  record Mark(Span span, String style) {}

  /** A text without marks. */
  static Marked plain(Lang lang, String text) {
    return new Marked(lang, List.of(new Piece(text, "")));
  }

  /** A text with marks that are in order and do not overlap. */
  static Marked of(Lang lang, String text, List<Mark> marks) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Mark mark : marks) {
      if (mark.span().start() < at || mark.span().end() > text.length()) {
        continue;
      }
      add(pieces, text.substring(at, mark.span().start()), "");
      add(pieces, mark.span().of(text), mark.style());
      at = mark.span().end();
    }
    add(pieces, text.substring(at), "");
    return new Marked(lang, pieces);
  }

  /** A text in which what was looked for is marked, or what probably translates it. */
  static Marked of(Lang lang, String text, List<Span> hits, List<Span> probable) {
    boolean found = !hits.isEmpty();
    return of(lang, text, (found ? hits : probable).stream().map(s -> new Mark(s, found ? HIT : PROBABLE)).toList());
  }

  private static void add(List<Piece> pieces, String text, String style) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, style));
    }
  }

  String tag() {
    return lang.tag();
  }

  String dir() {
    return lang == Lang.URDU ? "rtl" : "ltr";
  }

  /** The whole text. */
  String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(p -> text.append(p.text()));
    return text.toString();
  }
}
