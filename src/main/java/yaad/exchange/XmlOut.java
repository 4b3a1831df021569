package yaad.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A StAX writer that cannot write what XML forbids: illegal characters are left out and counted, and a carriage return
 * goes out as a reference, since every reader turns a raw one into a line feed. Okapi's and the JDK's writers do neither.
 */
final class XmlOut implements AutoCloseable {
  private final Writer writer;
  private final XMLStreamWriter xml;
  private long dropped;

  XmlOut(OutputStream out) throws IOException {
    writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      // The JDK's own, by name: Woodstox puts itself in front of the JVM's choice.
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** The declaration and, unless empty, a document type. */
  XmlOut document(String doctype) throws IOException {
    return step(() -> {
      writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
      if (!doctype.isEmpty()) {
        writer.write(doctype + "\n");
      }
    });
  }

  /** Opens an element with attributes, given as name, value, name, value. */
  XmlOut open(String name, String... attributes) throws IOException {
    return step(() -> {
      xml.writeStartElement(name);
      attributes(attributes);
    });
  }

  /** An element with nothing in it. */
  XmlOut empty(String name, String... attributes) throws IOException {
    return step(() -> {
      xml.writeEmptyElement(name);
      attributes(attributes);
    });
  }

  /** An element with text in it. */
  XmlOut element(String name, String text, String... attributes) throws IOException {
    return open(name, attributes).text(text).close(1);
  }

  /** Text, escaped. */
  XmlOut text(String text) throws IOException {
    String clean = clean(text);
    return step(() -> {
      int from = 0;
      for (int cr = clean.indexOf('\r'); cr >= 0; cr = clean.indexOf('\r', from)) {
        xml.writeCharacters(clean.substring(from, cr));
        xml.writeEntityRef("#13");
        from = cr + 1;
      }
      xml.writeCharacters(clean.substring(from));
    });
  }

  /** Closes so many elements. */
  XmlOut close(int elements) throws IOException {
    return step(() -> {
      for (int i = 0; i < elements; i++) {
        xml.writeEndElement();
      }
    });
  }

  /** A line end and the indentation of the next line. */
  XmlOut newline(int indent) throws IOException {
    return step(() -> xml.writeCharacters("\n" + "  ".repeat(indent)));
  }

  /** How many characters were left out so far because XML forbids them. */
  long dropped() {
    return dropped;
  }

  /** Ends the document and flushes; leaves the stream below open. */
  @Override
  public void close() throws IOException {
    step(() -> {
      xml.writeEndDocument();
      xml.flush();
      writer.write("\n");
      writer.flush();
    });
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
    }
  }

  private String clean(String text) {
    String clean = XmlText.clean(text);
    dropped += text.length() - clean.length();
    return clean;
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException, XMLStreamException;
  }

  private XmlOut step(Step step) throws IOException {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
    }
  }
}
