package yaad.segment;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import yaad.base.SafeXml;
import yaad.base.UserException;
import yaad.base.XmlDecoder;
import yaad.base.ZipBudget;

/**
 * Word and OpenDocument texts before any library opens them: told apart by what is in the zip, and refused when they
 * would fill the memory or hold a document type, which no office program writes and by which a file could ask for others.
 */
final class OfficeFile {
  /** What a zip file turns out to be. */
  enum Kind { WORD, OPEN_DOCUMENT }

  /** Styles and layout make a part large; a novel needs a quarter of this. */
  private static final long MAX_PART = 32L << 20;
  /** Okapi keeps 2 to 3 KB for each paragraph and each run of a part: so many are read in 512 MB of memory. */
  private static final int MAX_PIECES = 200_000;
  private static final int MAX_DEPTH = 400;

  private OfficeFile() {}

  /** Whether the file begins as zip files do. False when it cannot be read. */
  static boolean isZip(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(4), new byte[] {'P', 'K', 3, 4});
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Looks through a zip file.
   *
   * @throws UserException when it is damaged, hostile, too large, or no text document
   */
  static Kind inspect(Path file) throws IOException {
    ZipBudget.check(file, "Word or OpenDocument text (.docx, .odt)");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Kind kind = kind(file, zip);
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
          requireSafe(file, zip, entry);
        }
      }
      return kind;
    } catch (ZipException | EOFException e) {
      throw damaged(file, e);
    }
  }

  private static Kind kind(Path file, ZipFile zip) throws IOException {
    String mime = head(zip, "mimetype");
    String types = head(zip, "[Content_Types].xml");
    if (mime.startsWith("application/vnd.oasis.opendocument.text")) {
      return Kind.OPEN_DOCUMENT;
    }
    if (types.contains("wordprocessingml.document.main") || types.contains("wordprocessingml.template.main")
        || types.contains("ms-word.document.macroEnabled.main")) {
      return Kind.WORD;
    }
    String what = types.contains("spreadsheetml") || mime.endsWith(".spreadsheet") ? "a workbook"
        : types.contains("presentationml") || mime.endsWith(".presentation") ? "a presentation"
        : "a zip or office file";
    throw new UserException("\"" + file + "\" is " + what + ", not a text document",
        what.equals("a workbook") ? "Read a table of sentence pairs with yaad import" : "Save its text as .docx, .odt or plain text");
  }

  /** The beginning of an entry, empty when there is none. */
  private static String head(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8);
    }
  }

  private static void requireSafe(Path file, ZipFile zip, ZipEntry entry) throws IOException {
    if (entry.getSize() > MAX_PART) {
      throw tooLarge(file);
    }
    int pieces = 0;
    int depth = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      XMLStreamReader xml = SafeXml.factory().createXMLStreamReader(XmlDecoder.open(in));
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD -> throw new UserException("\"" + file + "\" holds a document type in " + entry.getName()
              + ", which no office program writes", "Do not open it unless you know where it comes from");
          case XMLStreamConstants.START_ELEMENT -> {
            String name = xml.getLocalName();
            pieces += name.equals("p") || name.equals("r") || name.equals("span") ? 1 : 0;
            if (++depth > MAX_DEPTH || pieces > MAX_PIECES) {
              throw tooLarge(file);
            }
          }
          case XMLStreamConstants.END_ELEMENT -> depth--;
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw damaged(file, e);
    }
  }

  private static UserException tooLarge(Path file) {
    return new UserException("\"" + file + "\" is larger than any article: it has more than " + (MAX_PART >> 20)
        + " MB or " + MAX_PIECES + " pieces of text in one part, or tables in tables in tables",
        "Cut it into articles and read them one by one");
  }

  static UserException damaged(Path file, Throwable e) {
    return new UserException("\"" + file + "\" is damaged and cannot be read as a text document",
        "Open it in the program that it was made with and save it again", e);
  }

  /** What to say of a file whose name promises an office document and that is no zip. */
  static UserException misnamed(Path file, byte[] bytes, String extension) {
    String kind = FileKind.of(bytes);
    boolean text = kind == null && !FileKind.isBinary(bytes);
    boolean old = kind != null && kind.contains("old Word");
    return new UserException(
        "\"" + file + "\" is no " + extension + " document: it is "
            + (text ? "plain text" : old ? kind + ", or locked with a password" : kind != null ? kind : "damaged or something else"),
        text ? "Name it .txt, or save it as " + extension : "Save it as " + extension + (old ? " without a password" : ""));
  }

  /** The extensions of {@link #misnamed} that are promised by a file's name, or none. */
  static List<String> promised(String name) {
    return List.of(".docx", ".docm", ".odt", ".ott").stream().filter(name::endsWith).toList();
  }
}
