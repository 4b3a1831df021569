package yaad.web;

import java.util.ArrayList;
import java.util.List;
import yaad.find.Edit;
import yaad.web.Marked.Piece;

/** The way from one text to another, word by word, as one text: what goes is struck out, what comes stands beside it. */
final class Differences {
  /** The style of words that the segment does not have. */
  static final String GONE = "gone";
  /** The style of words that only the segment has. */
  static final String NEW = "new";

  private Differences() {}

  /**
   * @param from the unit's text
   * @param to the segment
   * @param edits from the one to the other, in order
   */
  static List<Piece> of(String from, String to, List<Edit> edits) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    int at = 0;
    for (Edit e : edits) {
      boolean insert = e.kind() == Edit.Kind.INSERT;
      int start = insert ? at : Math.max(at, e.from().start());
      plain.append(from, at, start);
      at = insert ? at : Math.max(at, e.from().end());
      if (e.kind() == Edit.Kind.KEEP) {
        plain.append(from, start, at);
        continue;
      }
      flush(pieces, plain);
      if (!insert) {
        add(pieces, from.substring(start, at), GONE);
      }
      if (e.kind() != Edit.Kind.DELETE) {
        boolean touching = !pieces.isEmpty() && !pieces.get(pieces.size() - 1).text().endsWith(" ");
        if (touching) {
          pieces.add(new Piece(" ", ""));
        }
        add(pieces, e.to().of(to), NEW);
        if (insert && at < from.length() && from.charAt(at) != ' ') {
          pieces.add(new Piece(" ", ""));
        }
      }
    }
    plain.append(from.substring(at));
    flush(pieces, plain);
    return pieces;
  }

  private static void flush(List<Piece> pieces, StringBuilder plain) {
    add(pieces, plain.toString(), "");
    plain.setLength(0);
  }

  private static void add(List<Piece> pieces, String text, String style) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, style));
    }
  }
}
