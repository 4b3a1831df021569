package yaad.segment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.regex.Parameters;
import net.sf.okapi.filters.regex.RegexFilter;
import net.sf.okapi.filters.regex.Rule;
import yaad.base.UserException;
import yaad.text.Span;

/**
 * Subtitles (SRT) as running text, through Okapi's filter with a rule of our own, since its own swallows the cue after an
 * empty one. Numbers, times and styles are left out. A sentence goes on over as many cues as it needs: a paragraph ends
 * where a cue ends with the end of a sentence, where nothing is shown for a while, and where a line begins with the dash
 * of another speaker.
 */
final class Subtitles {
  private static final String TIME = "\\d+:\\d\\d:\\d\\d[,.]\\d{1,3}";
  private static final Pattern HEAD = Pattern.compile("^\\s*(?:\\d+[ \\t]*\\R)?[ \\t]*" + TIME + "[ \\t]*-->");
  /** A cue: its times, and its text up to the number and times of the next one. */
  private static final String CUE = "^[ \\t]*(" + TIME + "[ \\t]*-->[ \\t]*" + TIME + "[^\\n]*(?:\\n.*?)??)"
      + "(?=\\s*^[ \\t]*(?:\\d+[ \\t]*\\n+[ \\t]*)?" + TIME + "[ \\t]*-->|\\s*\\z)";
  private static final Pattern TIMES = Pattern.compile("(" + TIME + ")[ \\t]*-->[ \\t]*(" + TIME + ")");
  private static final Pattern STYLE = Pattern.compile("</?[A-Za-z][^<>\\n]{0,200}>|\\{\\\\[^{}\\n]{0,200}\\}");
  private static final Pattern SENTENCE_END = Pattern.compile("[.?!…۔؟♪:][\"'”’»)\\]\\u200E\\u200F]*$");
  private static final Pattern SPEAKER = Pattern.compile("^[\\u200E\\u200F\\u202A-\\u202E]*[-–—]\\s*(?=\\S)");
  /** A pause as long as this begins something new, in milliseconds. */
  private static final long PAUSE = 3_000;

  private final StringBuilder text = new StringBuilder();
  private final List<Span> places = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private long shownUntil;

  private Subtitles() {}

  /** Whether a text begins as subtitles do. */
  static boolean is(String text) {
    return HEAD.matcher(text.substring(0, Math.min(200, text.length()))).find();
  }

  static Paragraphs paragraphs(Path file, String source) {
    Subtitles read = new Subtitles();
    Parameters parameters = new Parameters();
    Rule rule = new Rule();
    rule.setExpression(CUE);
    rule.setRuleType(Rule.RULETYPE_CONTENT);
    rule.setSourceGroup(1);
    rule.setPreserveWS(true);
    parameters.getRules().add(rule);
    parameters.setRegexOptions(Pattern.MULTILINE | Pattern.DOTALL);
    parameters.setExtractOuterStrings(false);
    parameters.compileRules();
    try (RegexFilter filter = new RegexFilter();
        RawDocument raw = new RawDocument(source.replace("\r\n", "\n").replace('\r', '\n'), LocaleId.ENGLISH)) {
      filter.setParameters(parameters);
      filter.open(raw);
      while (filter.hasNext()) {
        Event event = filter.next();
        if (event.isTextUnit()) {
          read.cue(event.getTextUnit());
        }
      }
    } catch (RuntimeException | StackOverflowError e) {
      throw new UserException("\"" + file + "\" cannot be read as subtitles: " + e.getMessage(),
          "Save it again as SRT in UTF-8", e);
    }
    read.close();
    if (read.places.isEmpty()) {
      throw new UserException("\"" + file + "\" holds no subtitles with times (00:00:01,000 --> 00:00:02,000)",
          "Save it as SRT, or name it .txt when it is plain text");
    }
    return new Paragraphs(read.text.toString(), read.places, List.of());
  }

  private void cue(ITextUnit unit) {
    String[] lines = STYLE.matcher(unit.getSource().getFirstContent().toText()).replaceAll("").split("\n");
    Matcher time = TIMES.matcher(lines[0]);
    if (time.find()) {
      if (millis(time.group(1)) - shownUntil > PAUSE) {
        close();
      }
      shownUntil = millis(time.group(2));
    }
    for (String line : List.of(lines).subList(1, lines.length)) {
      Matcher speaker = SPEAKER.matcher(line);
      boolean speaks = speaker.find();
      String said = HtmlText.clean(speaks ? line.substring(speaker.end()) : line);
      if (Blank.is(said)) {
        continue;
      }
      if (speaks) {
        close();
      }
      open.append(open.length() == 0 ? "" : " ").append(said);
    }
    if (SENTENCE_END.matcher(open).find()) {
      close();
    }
  }

  private void close() {
    if (open.length() > 0) {
      places.add(new Span(text.length(), text.length() + open.length()));
      text.append(open).append('\n');
      open.setLength(0);
    }
  }

  private static long millis(String time) {
    String[] parts = time.split("[:,.]");
    return ((Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1])) * 60 + Long.parseLong(parts[2])) * 1_000
        + Long.parseLong(parts[3]);
  }
}
