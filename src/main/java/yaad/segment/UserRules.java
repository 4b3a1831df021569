package yaad.segment;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import net.sf.okapi.lib.segmentation.Rule;
import net.sf.okapi.lib.segmentation.SRXDocument;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import yaad.base.UserException;
import yaad.text.Lang;

/**
 * Segmentation rules from an SRX file that a user brought, kept from harming: the file's size and number of rules are
 * bounded, and each paragraph has a time that its rules may take.
 *
 * <p>Java's regular expressions cannot be interrupted, and Okapi searches a {@code String}, which cannot be watched. So
 * every rule first searches a sequence that can be told to stop, in a thread of its own, exactly as Okapi will; only
 * when that ends in time does Okapi run. The same rule on the same text takes the same steps. It costs the time twice,
 * and only for users' rules.
 */
public final class UserRules {
  private static final long MAX_BYTES = 4L << 20;
  private static final int MAX_RULES = 5_000;
  private static final long MAX_MILLIS = 3_000;
  /** A long paragraph may take longer: this many characters a millisecond, a twentieth of what our own rules reach. */
  private static final int CHARS_A_MILLI = 50;

  private final Path file;
  private final boolean standsAlone;
  private final Map<Lang, Sides> engines = new EnumMap<>(Lang.class);

  /** The same rules twice: as they are, and with break and no-break exchanged, to learn where they said "no break". */
  private record Sides(SrxEngine asWritten, SrxEngine exchanged) {}

  /** Where the rules said break, and where they said no break; both ascending. */
  record Decisions(List<Integer> breaks, List<Integer> noBreaks) {}

  private UserRules(Path file, boolean standsAlone) {
    this.file = file;
    this.standsAlone = standsAlone;
  }

  /**
   * Reads an SRX 1.0 or 2.0 file.
   *
   * @throws UserException when it is missing, too big, no SRX, or a rule in it is no regular expression
   */
  public static UserRules read(Path file) {
    String xml;
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new UserException("\"" + file + "\" is larger than 4 MB", "No set of segmentation rules is; check the file");
      }
      xml = TextDecoder.decode(file, Files.readAllBytes(file), null);
    } catch (IOException e) {
      throw TextDecoder.unreadable(file, e);
    }
    try {
      SRXDocument document = parse(file, xml);
      UserRules rules = new UserRules(file, !document.cascade());
      int count = document.getAllLanguageRules().values().stream().mapToInt(List::size).sum();
      if (count == 0) {
        throw new UserException("\"" + file + "\" has no segmentation rules", "Give a file in SRX 2.0 format");
      }
      if (count > MAX_RULES) {
        throw new UserException(
            "\"" + file + "\" has " + count + " rules, more than " + MAX_RULES, "Leave out the languages that you do not need");
      }
      for (Lang lang : Lang.values()) {
        SrxEngine asWritten = SrxEngine.of(document, lang);
        if (asWritten != null) {
          SRXDocument exchanged = parse(file, xml);
          exchanged.getAllLanguageRules().values().forEach(g -> g.forEach(r -> r.setBreak(!r.isBreak())));
          SrxEngine other = SrxEngine.of(exchanged, lang);
          if (other != null) {
            rules.engines.put(lang, new Sides(asWritten, other));
            patterns(asWritten);
          }
        }
      }
      return rules;
    } catch (PatternSyntaxException e) {
      throw new UserException(
          "\"" + file + "\" has a rule that is no regular expression: " + oneLine(e.getPattern()),
          "Mend that rule (" + e.getDescription() + ")",
          e);
    }
  }

  private static SRXDocument parse(Path file, String xml) {
    requireXml(file, xml);
    SRXDocument document = new SRXDocument();
    try {
      document.loadRules((CharSequence) xml);
    } catch (PatternSyntaxException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new UserException(
          "\"" + file + "\" is no SRX file: " + oneLine(String.valueOf(e.getMessage())), "Give a file in SRX 2.0 format", e);
    }
    return document;
  }

  /** Okapi's parser prints XML errors to standard error; this one says them. No DTD, so no entities. */
  private static void requireXml(Path file, String xml) {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newSAXParser().parse(new InputSource(new StringReader(xml)), new DefaultHandler());
    } catch (SAXParseException e) {
      throw new UserException(
          "\"" + file + "\" is no SRX file: line " + e.getLineNumber() + ": " + oneLine(String.valueOf(e.getMessage())),
          "Give a file in SRX 2.0 format",
          e);
    } catch (SAXException | ParserConfigurationException | IOException e) {
      throw new UserException("\"" + file + "\" is no SRX file: " + e.getMessage(), "Give a file in SRX 2.0 format", e);
    }
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ").strip().replaceAll("[.]$", "");
    return line.length() <= 120 ? line : line.substring(0, 119) + "…";
  }

  /** Whether Yaad's own rules stay out: the file's header says {@code cascade="no"} or nothing. */
  boolean standsAlone() {
    return standsAlone;
  }

  /** What the rules say of {@code text}. */
  Decisions decide(String text, Lang lang) {
    Sides sides = engines.get(lang);
    if (sides == null) {
      if (!standsAlone) {
        return new Decisions(List.of(), List.of());
      }
      throw new UserException(
          "\"" + file + "\" has no rules for the language " + lang.tag(),
          "Add a language map for it, or say cascade=\"yes\" in the header so that Yaad's own rules help out");
    }
    long millis = MAX_MILLIS + text.length() / CHARS_A_MILLI;
    FutureTask<Decisions> work = new FutureTask<>(() -> {
      for (Pattern pattern : patterns(sides.asWritten())) {
        rehearse(pattern, new Watched(text));
      }
      return new Decisions(
          sides.asWritten().breaks(text), standsAlone ? List.of() : sides.exchanged().breaks(text));
    });
    Thread thread = new Thread(work, "srx rules");
    thread.setDaemon(true);
    thread.start();
    try {
      return work.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new UserException(
          "\"" + file + "\" took longer than " + millis / 1000 + " s on one paragraph",
          "Bound the repetitions in its rules, such as (a+)+ or .*.*",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserException("the work was interrupted", "Start it again", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StackOverflowError) {
        throw new UserException(
            "\"" + file + "\" has a rule that overflows on long text", "Bound the repetitions of groups in its rules", e);
      }
      throw new IllegalStateException("rules of " + file, e.getCause());
    } finally {
      work.cancel(true);
    }
  }

  /** Searches as Okapi does: each time from the offset of the last break. */
  private static void rehearse(Pattern pattern, Watched text) {
    Matcher matcher = pattern.matcher(text);
    matcher.useTransparentBounds(true);
    int start = 0;
    int last = -1;
    while (start != last && start <= text.length() && matcher.find(start)) {
      last = start;
      start = matcher.start() + matcher.group(1).length();
    }
  }

  private static List<Pattern> patterns(SrxEngine engine) {
    SRXDocument document = new SRXDocument();
    List<Pattern> patterns = new ArrayList<>();
    for (Rule rule : engine.rules()) {
      if (rule.isActive()) {
        String regex = document.generateRuleRegex(rule).replace(SRXDocument.ANYCODE, SRXDocument.INLINECODE_PATTERN);
        patterns.add(Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS));
      }
    }
    return patterns;
  }

  /** A text that throws when its thread is interrupted, so that a regular expression that will not end does end. */
  private record Watched(String text) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("told to stop");
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
