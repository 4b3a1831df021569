package yaad.check;

import java.util.ArrayDeque;
import java.util.Deque;

/** A bracket without a partner within its paragraph. Numbered lists such as 1) are left alone. */
final class UnbalancedBracket implements Check {
  private static final String OPEN = "([{";
  private static final String CLOSE = ")]}";

  @Override
  public Rule rule() {
    return Rule.of("UNBALANCED_BRACKET", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/typography",
        "A bracket is opened and never closed, or closed and never opened.", "(اقوام متحدہ کا → (اقوام متحدہ) کا");
  }

  @Override
  public Run start(Setting setting) {
    return (sheet, sink) -> {
      if (!sheet.ur().isBlank() && (sheet.whole() || sheet.en().isBlank() || balanced(sheet.en().text()))) {
        look(sheet.ur(), sink);
      }
    };
  }

  private static boolean balanced(String text) {
    for (int k = 0; k < OPEN.length(); k++) {
      char open = OPEN.charAt(k);
      char close = CLOSE.charAt(k);
      if (text.chars().filter(c -> c == open).count() != text.chars().filter(c -> c == close).count()) {
        return false;
      }
    }
    return true;
  }

  private static void look(Passage in, Sink sink) {
    String text = in.text();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (c == '\n') {
        open.forEach(at -> report(in, sink, at));
        open.clear();
      } else if (OPEN.indexOf(c) >= 0) {
        open.push(i);
      } else if (CLOSE.indexOf(c) >= 0) {
        if (!open.isEmpty() && text.charAt(open.peek()) == OPEN.charAt(CLOSE.indexOf(c))) {
          open.pop();
        } else if (!isListMark(text, i) && !isSmiley(text, i)) {
          report(in, sink, i);
        }
      }
    }
  }

  private static boolean isListMark(String text, int at) {
    int start = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('(', at)) + 1;
    String before = text.substring(Math.min(start, at), at).strip();
    int space = before.lastIndexOf(' ');
    String word = before.substring(space + 1);
    return word.length() <= 3 && !word.isEmpty() && (word.chars().allMatch(c -> Urdu.isDigit((char) c)) || word.length() == 1 || word.equals("الف"));
  }

  private static boolean isSmiley(String text, int at) {
    return at > 0 && (text.charAt(at - 1) == ':' || text.charAt(at - 1) == ';');
  }

  private static void report(Passage in, Sink sink, int at) {
    String text = in.text();
    boolean opens = OPEN.indexOf(text.charAt(at)) >= 0;
    int start = opens ? at : Urdu.wordStart(text, at);
    int end = opens ? Math.max(at + 1, Urdu.wordEnd(text, at + 1)) : at + 1;
    sink.add(in, start, end, "bracket without a partner");
  }
}
