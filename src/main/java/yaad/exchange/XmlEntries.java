package yaad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import yaad.base.SafeXml;
import yaad.base.UserException;
import yaad.base.XmlDecoder;

/**
 * Reads an XML file entry by entry, each of them parsed for itself: in bounded memory at any size, with every broken
 * entry told of and the others read, and with nothing outside the file ever touched, because the parser is given entries
 * only and never the document type.
 *
 * <p>Okapi's reader was measured for this and not taken: it ends the file at the first bad character or entity, and gives no
 * text where a language tag differs from the one asked for ({@code en} and {@code en-US}). The JDK's StAX parser behind this
 * scanner takes all of that at much the same speed: 60 MB/s of processor time against 70 (TmxBenchmark), a tenth of what
 * storing the units takes.
 */
final class XmlEntries {
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w.:-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  /** Entries are parsed in handfuls, since setting up a parser costs as much as parsing some hundred characters. */
  private static final int HANDFUL = 1 << 15;
  private static final int MOST = 64;

  /** What a format does with what is found. */
  interface Handler {
    /**
     * An entry; the parser stands on its start tag and must be left on its end tag. Nothing may be handed on before
     * the whole of it was read.
     */
    void entry(XMLStreamReader xml, long line) throws XMLStreamException;

    /** A start tag outside entries, in file order with the entries; names without prefix. */
    default void start(String name, Map<String, String> attributes, long line) {}

    /** The end of an element outside entries. */
    default void end(String name) {}
  }

  private final String file;
  private final Rejects rejects;
  private final XMLInputFactory factory;
  private final XmlEntities entities = new XmlEntities();
  private final List<XmlScanner.Piece> handful = new ArrayList<>();
  private int size;
  private long removed;

  /**
   * @param file the file's name, for messages
   * @param rejects is told of entries that cannot be read
   */
  XmlEntries(String file, Rejects rejects) {
    this.file = file;
    this.rejects = rejects;
    factory = SafeXml.factory();
    // An entry alone does not declare its prefixes.
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
  }

  /**
   * Reads the whole stream.
   *
   * @param root what the outermost element may be called; for the message when it is another
   * @param entryNames what entries are called
   * @throws UserException when it is no XML, or XML of another kind
   */
  void read(InputStream in, Set<String> root, Set<String> entryNames, Handler handler) throws IOException {
    XmlScanner scanner = new XmlScanner(XmlDecoder.open(in), entryNames);
    String outermost = "";
    boolean closed = false;
    for (XmlScanner.Piece piece = scanner.next(); piece != null; piece = scanner.next()) {
      if (outermost.isEmpty() && piece.kind() != XmlScanner.Kind.DOCTYPE) {
        outermost = XmlScanner.name(piece.xml(), 1);
        if (!root.contains(outermost)) {
          throw new UserException("\"" + file + "\" is no " + String.join(" or ", new TreeSet<>(root)) + " file: it begins with <"
              + outermost + ">", "Export it again from the program it comes from, or say with --format what it is");
        }
      }
      switch (piece.kind()) {
        case ENTRY -> {
          handful.add(piece);
          size += piece.xml().length();
          if (size > HANDFUL || handful.size() >= MOST) {
            parse(handler);
          }
        }
        case BROKEN -> {
          parse(handler);
          rejects.reject(piece.line(), piece.trouble(), piece.xml());
        }
        case DOCTYPE -> entities.declare(piece.xml());
        case START -> {
          parse(handler);
          handler.start(XmlScanner.name(piece.xml(), 1), attributes(piece.xml()), piece.line());
          closed |= piece.xml().endsWith("/>") && XmlScanner.name(piece.xml(), 1).equals(outermost);
        }
        case END -> {
          parse(handler);
          handler.end(piece.xml());
          closed |= piece.xml().equals(outermost);
        }
      }
    }
    parse(handler);
    if (outermost.isEmpty()) {
      throw new UserException("\"" + file + "\" holds no XML", "Check that it is the file you mean and was saved whole");
    }
    if (!closed) {
      rejects.note("the file ends in line " + scanner.line() + " without </" + outermost + ">: its end may be missing");
    }
    if (removed > 0) {
      rejects.note(removed + " characters that XML forbids were left out");
    }
  }

  private Map<String, String> attributes(String tag) {
    Map<String, String> all = new LinkedHashMap<>();
    Matcher m = ATTRIBUTE.matcher(tag);
    while (m.find()) {
      String name = m.group(1);
      all.put(name.substring(name.indexOf(':') + 1), unescape(m.group(2) == null ? m.group(3) : m.group(2)));
    }
    return all;
  }

  private static String unescape(String value) {
    return value.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  /** Parses what was gathered; after an entry that breaks, goes on with the next one. */
  private void parse(Handler handler) {
    int from = 0;
    while (from < handful.size()) {
      from = parse(handler, from);
    }
    handful.clear();
    size = 0;
  }

  private int parse(Handler handler, int from) {
    StringBuilder document = new StringBuilder(size + 32).append("<yaad>");
    int at = from;
    int to = from;
    for (; to < handful.size(); to++) {
      XmlScanner.Piece piece = handful.get(to);
      String trouble = append(document, piece.xml());
      if (!trouble.isEmpty()) {
        // Read those before it first, so that units and rejects come in the order of the file.
        if (to == from) {
          rejects.reject(piece.line(), trouble, piece.xml());
          return from + 1;
        }
        break;
      }
    }
    document.append("</yaad>");
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(document.toString()));
      xml.next();
      while (at < to) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          handler.entry(xml, handful.get(at).line());
          at++;
        }
      }
      xml.close();
      return to;
    } catch (XMLStreamException e) {
      XmlScanner.Piece piece = handful.get(at);
      rejects.reject(piece.line(), "broken XML: " + XmlRead.words(e), piece.xml());
      return at + 1;
    }
  }

  /**
   * Appends an entry with its entities put in and without the characters that XML forbids, raw or as references.
   *
   * @return what is wrong with it, or nothing
   */
  private String append(StringBuilder out, String xml) {
    int before = out.length();
    int from = 0;
    int literal = 0;
    for (int i = 0; i < xml.length(); i++) {
      char c = xml.charAt(i);
      if (c == '&') {
        if (i < literal) {
          continue;
        }
        int close = xml.indexOf(';', i);
        String instead = close < 0 || close > i + 64 ? null : reference(xml.substring(i + 1, close));
        if (instead != null) {
          out.append(xml, from, i).append(instead);
          from = close + 1;
          i = close;
          if (out.length() - before > 2 * XmlScanner.LONGEST) {
            out.setLength(before);
            return "its entities make it longer than any text";
          }
        }
      } else if (c == '<' && xml.startsWith("<![CDATA[", i)) {
        literal = Math.max(literal, xml.indexOf("]]>", i));
      } else if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0xD800) {
        int cp = xml.codePointAt(i);
        if (c == XmlDecoder.DAMAGED) {
          out.setLength(before);
          return "it has bytes that are no characters in the file's encoding";
        }
        if (!XmlText.allowed(cp)) {
          out.append(xml, from, i).append(space(cp));
          from = i + 1;
          removed++;
        } else {
          i += Character.charCount(cp) - 1;
        }
      }
    }
    out.append(xml, from, xml.length());
    return "";
  }

  /** What to put for a reference; null to leave it to the parser. */
  private @Nullable String reference(String name) {
    if (!name.startsWith("#")) {
      return switch (name) {
        case "lt", "gt", "amp", "quot", "apos" -> null;
        default -> entities.value(name);
      };
    }
    boolean hex = name.startsWith("#x");
    try {
      int cp = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      if (XmlText.allowed(cp)) {
        return null;
      }
      removed++;
      return space(cp);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The two old line ends keep words apart; the other forbidden characters stand for nothing. */
  private static String space(int cp) {
    return cp == 0x0B || cp == 0x0C ? " " : "";
  }
}
