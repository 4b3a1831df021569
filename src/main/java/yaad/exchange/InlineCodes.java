package yaad.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A segment whose text may hold codes of a file format (a bold tag, a field). In the text each code is a numbered
 * placeable, <code>{1}</code>, <code>{2}</code>; beside it the codes are kept as TMX elements, each behind its number:
 * <code>{1}&lt;bpt i="1"&gt;...&lt;/bpt&gt;{2}&lt;ept i="1"&gt;...&lt;/ept&gt;</code>. A text that has such numbers of its own
 * starts its codes above them.
 */
final class InlineCodes {
  /** The TMX elements whose content is code and not text (TMX 1.4b, section 3). */
  private static final Set<String> TMX_CODES = Set.of("bpt", "ept", "ph", "it", "ut");
  private static final Pattern PLACEABLE = Pattern.compile("\\{(\\d{1,4})}");

  private static final Pattern KEPT = Pattern.compile("\\{(\\d{1,4})}(?=<(?:bpt|ept|ph|it|ut)[ />])");

  private final StringBuilder text = new StringBuilder();
  private final List<String> codes = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();

  /** A code of a segment: its number in the text, and its TMX element. */
  private record Code(int number, String xml) {}

  /** More text. */
  void text(XMLStreamReader xml) {
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }

  /** More text. */
  void text(String more) {
    text.append(more);
  }

  /** A code at this place, as a TMX element. */
  void code(String tmxElement) {
    places.add(text.length());
    codes.add(tmxElement);
  }

  /** Whether the segment has codes. */
  boolean hasCodes() {
    return !codes.isEmpty();
  }

  /** The text with its placeables. */
  String shown() {
    return build(true);
  }

  /** The codes with their numbers, as they are kept beside the text; empty when there are none. */
  String kept() {
    StringBuilder out = new StringBuilder();
    int number = firstNumber();
    for (String code : codes) {
      out.append('{').append(number++).append('}').append(code);
    }
    return out.toString();
  }

  private String build(boolean placeables) {
    StringBuilder out = new StringBuilder();
    int number = firstNumber();
    int from = 0;
    for (int i = 0; i < codes.size(); i++) {
      out.append(text, from, places.get(i));
      if (placeables) {
        out.append('{').append(number++).append('}');
      }
      from = places.get(i);
    }
    return out.append(text, from, text.length()).toString();
  }

  private int firstNumber() {
    int first = 1;
    Matcher m = PLACEABLE.matcher(text);
    while (m.find()) {
      first = Math.max(first, Integer.parseInt(m.group(1)) + 1);
    }
    return first;
  }

  /** Reads a TMX {@code seg} (or {@code sub}, or a {@code prop}) whose start tag was read, to its end tag. */
  static InlineCodes ofTmx(XMLStreamReader xml) throws XMLStreamException {
    InlineCodes segment = new InlineCodes();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (TMX_CODES.contains(XmlRead.name(xml))) {
            segment.code(markup(xml));
          } else {
            // hi marks a stretch of text for people, and is no code.
            depth++;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> segment.text(xml);
        default -> {}
      }
    }
    return segment;
  }

  /** The element that the parser stands on, as markup; leaves the parser on its end tag. */
  static String markup(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder out = new StringBuilder();
    List<String> open = new ArrayList<>();
    int event = XMLStreamConstants.START_ELEMENT;
    while (true) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = XmlRead.name(xml);
        out.append('<').append(name);
        XmlRead.attributes(xml).forEach((key, value) -> {
          if (!key.equals("xmlns")) {
            out.append(' ').append(key).append("=\"").append(XmlText.escapeAttribute(value)).append('"');
          }
        });
        out.append('>');
        open.add(name);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        out.append("</").append(open.remove(open.size() - 1)).append('>');
        if (open.isEmpty()) {
          return out.toString();
        }
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        out.append(XmlText.escape(xml.getText()));
      }
      event = xml.next();
    }
  }

  /** The text without the placeables of the kept codes, and no more than one space where a code stood between two. */
  static String without(String shown, String kept) {
    String text = shown;
    for (Code code : codes(kept)) {
      text = text.replaceFirst("(?<= )\\{" + code.number() + "} |\\{" + code.number() + "}", "");
    }
    return text;
  }

  /** Writes the text as the content of a TMX {@code seg} of level 2; a code whose placeable was edited away is left out. */
  static void writeLevel2(XmlOut out, String shown, String kept) throws IOException {
    String rest = shown;
    for (Code code : codes(kept)) {
      String placeable = "{" + code.number() + "}";
      int at = rest.indexOf(placeable);
      if (at >= 0) {
        out.text(rest.substring(0, at)).raw(code.xml());
        rest = rest.substring(at + placeable.length());
      }
    }
    out.text(rest);
  }

  private static List<Code> codes(String kept) {
    List<Code> codes = new ArrayList<>();
    Matcher m = KEPT.matcher(kept);
    int number = -1;
    int from = 0;
    while (m.find()) {
      if (number >= 0) {
        codes.add(new Code(number, kept.substring(from, m.start())));
      }
      number = Integer.parseInt(m.group(1));
      from = m.end();
    }
    if (number >= 0) {
      codes.add(new Code(number, kept.substring(from)));
    }
    return codes;
  }
}
