package yaad.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import yaad.base.Progress;
import yaad.text.Display;
import yaad.text.Span;

/**
 * Where a command reads and prints: data to standard output, talk to standard error, all in UTF-8. Whether the reader
 * is a person at a terminal decides about colour, isolates and progress, and nothing else.
 */
public final class Console {
  private static final int LONGEST_QUOTED = 100;
  private static final String BOLD = "\u001b[1m";
  private static final String UNDERLINED = "\u001b[4m";
  private static final String PLAIN = "\u001b[0m";

  private final BufferedReader in;
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean outIsTerminal;
  private final boolean errIsTerminal;
  private final boolean colour;

  /**
   * @param outIsTerminal whether a person reads standard output at a terminal
   * @param errIsTerminal the same for standard error
   * @param colour whether bold and colours are wanted there
   */
  public Console(
      InputStream in, OutputStream out, OutputStream err, boolean outIsTerminal, boolean errIsTerminal,
      boolean colour) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15));
    this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    this.outIsTerminal = outIsTerminal;
    this.errIsTerminal = errIsTerminal;
    this.colour = colour && outIsTerminal;
  }

  /** The process's own streams. The launcher says in {@code yaad.tty} which of them (1, 2) are terminals. */
  static Console ofProcess() {
    String tty = System.getProperty("yaad.tty", System.console() != null ? "12" : "");
    boolean noColour = !System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
        || "dumb".equals(System.getenv("TERM"));
    return new Console(
        new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err), tty.contains("1"), tty.contains("2"), !noColour);
  }

  /** Standard input, read as UTF-8. */
  BufferedReader in() {
    return in;
  }

  PrintWriter outWriter() {
    return out;
  }

  PrintWriter errWriter() {
    return err;
  }

  /** Whether a person reads standard output at a terminal. */
  boolean isTerminal() {
    return outIsTerminal;
  }

  /** One line of data. */
  void line(String text) {
    out.println(text);
    if (out.checkError()) {
      // The reader has gone (yaad search ... | head): nobody is left to print for.
      throw new ReaderGone();
    }
  }

  /** One line of data, formatted without regard to the locale. */
  void line(String format, Object... values) {
    line(String.format(Locale.ROOT, format, values));
  }

  /** One JSON object on a line of its own. */
  void json(Map<String, ?> object) {
    line(asJson(object));
  }

  /** One JSON object on one line. */
  static String asJson(Map<String, ?> object) {
    try {
      return JSON.std.asString(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line of talk, which is no data. */
  void say(String text) {
    out.flush();
    err.println(text);
  }

  /** One line of trouble. */
  void error(String text) {
    say("yaad: " + text);
  }

  /** Text for the eye: in first-strong isolates on a terminal, bare in pipes and files. */
  String show(String text) {
    return outIsTerminal ? Display.isolate(text) : text;
  }

  /** What somebody typed, for a message: in quotation marks, and only the start where it is long. */
  static String quoted(String text) {
    return '"' + (text.length() > LONGEST_QUOTED ? text.substring(0, LONGEST_QUOTED) + "…" : text) + '"';
  }

  /** What marks the start and the end of a hit: bold on a terminal, brackets where that cannot be. */
  String mark(String hit) {
    return colour ? BOLD + hit + PLAIN : "[" + hit + "]";
  }

  /** A text with what was found in it, and what is probable in it, marked. */
  String marked(String text, List<Span> found, List<Span> probable) {
    StringBuilder marked = new StringBuilder();
    int from = 0;
    for (Span span : Stream.concat(found.stream(), probable.stream()).sorted(Comparator.comparingInt(Span::start)).toList()) {
      if (span.start() >= from) {
        String part = span.of(text);
        marked.append(text, from, span.start()).append(found.contains(span) ? mark(part) : markProbable(part));
        from = span.end();
      }
    }
    return marked.append(text.substring(from)).toString();
  }

  /** What marks a part that is probable: underlined on a terminal, braces where that cannot be. */
  private String markProbable(String part) {
    return colour ? UNDERLINED + part + PLAIN : "{" + part + "}";
  }

  /** Progress on long work, on one line that is written over; silent unless a person looks at standard error. */
  Progress progress() {
    return errIsTerminal ? new ProgressLine(err, System::nanoTime) : Progress.SILENT;
  }

  void flush() {
    out.flush();
    err.flush();
  }

  /** The reader of standard output has gone away; the command ends in silence. */
  static final class ReaderGone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
