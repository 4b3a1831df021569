package yaad.segment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;
import yaad.base.SafeXml;
import yaad.base.XmlDecoder;

/**
 * The content of an OpenDocument text as a reader sees it on paper: without the deletions that track changes keeps,
 * without comments, forms and hidden text, and with footnotes and endnotes after the text, where Word files have them.
 * Okapi's filter takes the rest from there.
 */
final class OdtContent {
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final Set<String> LEFT_OUT = Set.of("tracked-changes", "annotation", "annotation-end", "forms", "hidden-text",
      "hidden-paragraph", "note-citation", "table-of-content", "alphabetical-index", "sequence-decls", "ruby-text");

  private final Set<String> hidden = new HashSet<>();
  private final List<XMLEvent> notes = new ArrayList<>();

  private OdtContent() {}

  /** The XML of the content, cleaned, in UTF-8. */
  static byte[] of(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry content = zip.getEntry("content.xml");
      if (content == null) {
        throw OfficeFile.damaged(file, new IOException("no content.xml"));
      }
      OdtContent reader = new OdtContent();
      ZipEntry styles = zip.getEntry("styles.xml");
      if (styles != null) {
        reader.read(zip, styles, null);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      XMLEventWriter writer = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(out, "UTF-8");
      reader.read(zip, content, writer);
      writer.close();
      return out.toByteArray();
    } catch (XMLStreamException e) {
      throw OfficeFile.damaged(file, e);
    }
  }

  /** @param out where the content goes, or null to look for hidden styles only */
  private void read(ZipFile zip, ZipEntry entry, @Nullable XMLEventWriter out) throws IOException, XMLStreamException {
    try (InputStream in = zip.getInputStream(entry)) {
      XMLEventReader xml = SafeXml.factory().createXMLEventReader(XmlDecoder.open(in));
      String style = "";
      while (xml.hasNext()) {
        XMLEvent event = xml.nextEvent();
        if (event.isStartElement()) {
          StartElement element = event.asStartElement();
          String name = element.getName().getLocalPart();
          if (name.equals("style")) {
            style = attribute(element, "family") + "/" + attribute(element, "name");
            String parent = attribute(element, "family") + "/" + attribute(element, "parent-style-name");
            if (hidden.contains(parent)) {
              hidden.add(style);
            }
          } else if (name.equals("text-properties") && attribute(element, "display").equals("none")) {
            hidden.add(style);
          }
          if (out != null && isLeftOut(element)) {
            skip(xml);
            continue;
          }
          if (out != null && name.equals("note") && element.getName().getNamespaceURI().equals(TEXT)) {
            note(xml);
            continue;
          }
        }
        if (out != null && isEndOfText(event)) {
          for (XMLEvent of : notes) {
            out.add(of);
          }
        }
        if (out != null) {
          out.add(event);
        }
      }
    }
  }

  private boolean isLeftOut(StartElement element) {
    String name = element.getName().getLocalPart();
    if (LEFT_OUT.contains(name)) {
      return true;
    }
    return switch (name) {
      case "span" -> hidden.contains("text/" + attribute(element, "style-name"));
      case "p", "h" -> hidden.contains("paragraph/" + attribute(element, "style-name"));
      case "section" -> attribute(element, "display").equals("none");
      default -> false;
    };
  }

  /** Keeps the paragraphs of a note for the end. */
  private void note(XMLEventReader xml) throws XMLStreamException {
    int depth = 1;
    int body = 0;
    while (depth > 0) {
      XMLEvent event = xml.nextEvent();
      if (event.isStartElement()) {
        if (isLeftOut(event.asStartElement())) {
          skip(xml);
          continue;
        }
        depth++;
        boolean begins = body == 0 && event.asStartElement().getName().getLocalPart().equals("note-body");
        if (begins) {
          body = depth;
          continue;
        }
      } else if (event.isEndElement()) {
        depth--;
        if (depth < body) {
          body = 0;
        }
      }
      if (body > 0) {
        notes.add(event);
      }
    }
  }

  private static void skip(XMLEventReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      XMLEvent event = xml.nextEvent();
      depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
    }
  }

  private static boolean isEndOfText(XMLEvent event) {
    QName name = event.isEndElement() ? event.asEndElement().getName() : null;
    return name != null && name.getLocalPart().equals("text") && name.getNamespaceURI().endsWith("office:1.0");
  }

  private static String attribute(StartElement element, String name) {
    for (Iterator<Attribute> all = element.getAttributes(); all.hasNext(); ) {
      Attribute attribute = all.next();
      if (attribute.getName().getLocalPart().equals(name)) {
        return attribute.getValue();
      }
    }
    return "";
  }
}
