package yaad.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Small steps over a StAX parser that knows no namespaces. */
final class XmlRead {
  private XmlRead() {}

  /** The element's name without its prefix. */
  static String name(XMLStreamReader xml) {
    String name = xml.getLocalName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** An attribute by its name without prefix, or null. */
  static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String local = xml.getAttributeLocalName(i);
      if (local.endsWith(name) && (local.length() == name.length() || local.charAt(local.length() - name.length() - 1) == ':')) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The same, empty when it is not there. */
  static String attributeOr(XMLStreamReader xml, String name) {
    String value = attribute(xml, name);
    return value == null ? "" : value;
  }

  /** All attributes by their names without prefix. */
  static Map<String, String> attributes(XMLStreamReader xml) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String local = xml.getAttributeLocalName(i);
      all.put(local.substring(local.indexOf(':') + 1), xml.getAttributeValue(i));
    }
    return all;
  }

  /** All text within the element that was just opened; leaves the parser on its end tag. */
  static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        default -> {}
      }
    }
    return text.toString();
  }

  /** Passes over the element that was just opened. */
  static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }

  /** What a parser says is wrong, without the place, which is that of a piece of the file. */
  static String words(XMLStreamException e) {
    String text = String.valueOf(e.getMessage());
    int at = text.lastIndexOf("Message: ");
    return (at < 0 ? text : text.substring(at + 9)).lines().findFirst().orElse("").strip();
  }
}
