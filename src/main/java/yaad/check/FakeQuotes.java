package yaad.check;

import java.util.HashSet;
import java.util.Set;

/** Two single marks that stand for one double mark: '' or ’’ ‘‘. */
final class FakeQuotes implements Check {
  @Override
  public Rule rule() {
    return Rule.of("FAKE_DOUBLE_QUOTE", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/typography",
        "Two single marks stand for one double mark; programs do not take them for a quotation. In a text that writes all its"
            + " quotations so, a remark only.", "’’روس‘‘ → “روس”");
  }

  @Override
  public Run start(Setting setting) {
    String style = setting.profile().style("quotes");
    return style.equals("singles") ? (sheet, sink) -> {} : Check.overUrdu((in, sink) -> look(in, sink, style));
  }

  private static void look(Passage in, Sink sink, String style) {
    Quotes quotes = new Quotes(in.text());
    boolean other = quotes.doubles().stream().anyMatch(m -> !m.kind().isFake());
    boolean ascii = quotes.doubles().stream().anyMatch(m -> m.kind() == Quotes.Kind.APOSTROPHES);
    Severity weight = other || ascii ? sink.severity() : Severity.INFO;
    Set<Quotes.Mark> closing = new HashSet<>();
    quotes.couples().forEach(c -> closing.add(c.close()));
    QuoteStyle right = QuoteStyle.of(style, quotes);
    String text = in.text();
    for (Quotes.Mark mark : quotes.doubles()) {
      if (!mark.kind().isFake()) {
        continue;
      }
      int start = mark.start();
      int end = mark.end();
      boolean glued = start > 0 && !Urdu.isSpace(text.charAt(start - 1));
      if (glued) {
        start = Urdu.wordStart(text, start);
      } else {
        end = Urdu.wordEnd(text, end);
      }
      boolean opens = !closing.contains(mark);
      String before = text.substring(start, mark.start());
      String after = text.substring(mark.end(), end);
      String fixed = before + (opens && glued ? " " : "") + (opens ? right.open() : right.close()) + after;
      sink.put(weight, in, start, end, "two single marks for one double mark", fixed, false, "");
    }
  }
}
