package yaad.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yaad.text.Fold;
import yaad.text.Level;

/** Where a check puts what it finds. */
public final class Sink {
  private final Rule rule;
  private final Severity severity;
  private final List<Finding> findings;
  private final @Nullable Pair pair;
  private final List<Pair> pairs;

  Sink(Rule rule, Severity severity, List<Finding> findings) {
    this(rule, severity, findings, null, List.of());
  }

  private Sink(Rule rule, Severity severity, List<Finding> findings, @Nullable Pair pair, List<Pair> pairs) {
    this.pairs = pairs;
    this.rule = rule;
    this.severity = severity;
    this.findings = findings;
    this.pair = pair;
  }

  /** The same for findings in this pair, whose other side is shown beside them. */
  Sink beside(Pair with) {
    return new Sink(rule, severity, findings, with, pairs);
  }

  /** The same for findings in this sheet; where one stands in a pair, the other side is shown beside it. */
  Sink over(Sheet sheet) {
    return new Sink(rule, severity, findings, pair, sheet.pairs());
  }

  private @Nullable Pair around(Passage in, int start) {
    int at = in.start() + start;
    for (Pair p : pairs) {
      Passage side = p.ur().lang() == in.lang() ? p.ur() : p.en();
      if (side == in || side.start() <= at && at < side.start() + side.text().length()) {
        return p;
      }
    }
    return null;
  }

  /** A finding that nothing is suggested for. */
  void add(Passage in, int start, int end, String message) {
    add(in, start, end, message, "", false);
  }

  /** A finding with a suggestion that a person decides on. */
  void suggest(Passage in, int start, int end, String message, String suggestion) {
    add(in, start, end, message, suggestion, false);
  }

  /** A finding whose suggestion is always right. */
  void fix(Passage in, int start, int end, String message, String suggestion) {
    add(in, start, end, message, suggestion, true);
  }

  private void add(Passage in, int start, int end, String message, String suggestion, boolean safe) {
    put(severity, in, start, end, message, suggestion, safe, Fold.key(in.text().substring(start, end), in.lang(), Level.TERM));
  }

  /**
   * A finding with all that can be said of it.
   *
   * @param weight its severity where it differs from the rule's; the profile's word still counts for more
   * @param subject what it is about apart from its place
   */
  void put(
      Severity weight, Passage in, int start, int end, String message, String suggestion, boolean safe, String subject) {
    if (in.isOutdated(start, end)) {
      return;
    }
    int from = in.sentenceStart(start);
    int to = Math.max(end, in.sentenceEnd(Math.max(start, end - 1)));
    Pair with = pair != null ? pair : around(in, start);
    String other = with == null ? "" : in.lang() == with.ur().lang() ? with.en().text() : with.ur().text();
    findings.add(new Finding(
        rule.id(), weight, in.file(), in.lineAt(start), in.lang(), in.startInFile(start), in.endInFile(start, end),
        in.text().substring(start, end), message, suggestion, safe && !suggestion.isEmpty(), in.unit(), subject,
        in.text().substring(from, to), in.startInFile(start) - (start - from), other));
  }

  /** How much this rule's findings matter in this run. */
  Severity severity() {
    return severity;
  }
}
