package yaad.base;

import javax.xml.stream.XMLInputFactory;

/** The JDK's StAX parser for files of unknown origin. */
public final class SafeXml {
  private SafeXml() {}

  /**
   * A factory of parsers that take no document type, so that no entity can grow, and ask for no other file. It is the JDK's by
   * name: Woodstox, which comes with Okapi, puts itself in front of the JVM's choice. Each call makes a new one, so properties
   * may be set on it.
   */
  public static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
