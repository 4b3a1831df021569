package yaad.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.tmx.TmxFilter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import yaad.memory.Origin;
import yaad.memory.Place;
import yaad.memory.Stamp;
import yaad.memory.Status;
import yaad.memory.Unit;

/**
 * Twenty megabytes of TMX read into units (apart from storing them) and written, beside Okapi's reader and the JDK's StAX
 * parser alone. One operation is one megabyte, so that the score in operations a second reads as MB/s.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-Xss4m"})
public class TmxBenchmark {
  private static final int MEGABYTES = 20;
  private static final String[] URDU = ("وزیر اعظم نے کہا کہ حکومت مہنگائی کم کرنے کے لیے ہر ممکن قدم اٹھا رہی ہے اور عوام کو جلد ریلیف "
      + "ملے گا انہوں نے بتایا پانی بجلی اسکول عدالت فیصلہ پاکستان لاہور کراچی").split(" ");
  private static final String[] ENGLISH = ("the prime minister said that government is taking every possible step to lower prices & "
      + "people will soon get relief he told water power school court ruling Pakistan Lahore Karachi").split(" ");

  /** {@code plain}: two texts and a date, as most tools write; {@code full}: what Yaad writes, with every property. */
  @Param({"plain", "full"})
  public String kind;

  private final List<Unit> units = new ArrayList<>();
  private byte[] tmx = {};

  /** Makes the units and the file. */
  @Setup
  public void prepare() throws IOException {
    Random random = new Random(1);
    UUID alignment = id(random);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (kind.equals("plain")) {
      StringBuilder text = new StringBuilder("<tmx version=\"1.4\"><header srclang=\"en\" segtype=\"sentence\"/><body>\n");
      while (out.size() < MEGABYTES * 1_000_000) {
        text.append("<tu creationdate=\"20261122T101500Z\">\n  <tuv xml:lang=\"en-US\"><seg>")
            .append(sentence(random, ENGLISH).replace("&", "&amp;")).append("</seg></tuv>\n  <tuv xml:lang=\"ur-PK\"><seg>")
            .append(sentence(random, URDU)).append("</seg></tuv>\n</tu>\n");
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
      }
      out.write("</body></tmx>".getBytes(StandardCharsets.UTF_8));
      tmx = out.toByteArray();
      new TmxReader(new Counter(units), Instant.EPOCH).read("x", new ByteArrayInputStream(tmx));
      return;
    }
    try (TmxWriter writer = new TmxWriter(out, TmxOptions.DEFAULT, "1", (unit, characters) -> {})) {
      while (out.size() < MEGABYTES * 1_000_000) {
        Instant at = Instant.ofEpochSecond(1_700_000_000 + random.nextInt(10_000_000));
        Unit unit = new Unit(id(random), sentence(random, URDU), sentence(random, ENGLISH), Origin.ALIGNED, Status.DRAFT, false,
            random.nextDouble(), new Place(alignment, "lahore-high-court", units.size()), new Stamp("sana", at, "sana", at), 2,
            Map.of(Unit.CLIENT, "Dawn", Unit.DOMAIN, "law", Unit.NOTE, "seen by the desk"));
        units.add(unit);
        writer.write(unit);
      }
    }
    tmx = out.toByteArray();
  }

  private static UUID id(Random random) {
    return new UUID((random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
  }

  private static String sentence(Random random, String[] words) {
    StringBuilder out = new StringBuilder();
    for (int i = 10 + random.nextInt(20); i > 0; i--) {
      out.append(words[random.nextInt(words.length)]).append(i > 1 ? " " : ".");
    }
    return out.toString();
  }

  /** Yaad's reader, every check included; nothing is stored. */
  @Benchmark
  @OperationsPerInvocation(MEGABYTES)
  public long read() throws IOException {
    Counter counter = new Counter(null);
    new TmxReader(counter, Instant.EPOCH).read("x", new ByteArrayInputStream(tmx));
    if (counter.count < units.size() - 1 || counter.rejected > 0) {
      throw new IllegalStateException(counter.count + " units came back, " + counter.rejected + " were rejected");
    }
    return counter.count;
  }

  /** Okapi's reader, which must be told the exact locales. */
  @Benchmark
  @OperationsPerInvocation(MEGABYTES)
  public long okapi() {
    long count = 0;
    boolean plain = kind.equals("plain");
    try (TmxFilter filter = new TmxFilter()) {
      filter.open(new RawDocument(new ByteArrayInputStream(tmx), "UTF-8", LocaleId.fromString(plain ? "en-US" : "en"),
          LocaleId.fromString(plain ? "ur-PK" : "ur")));
      while (filter.hasNext()) {
        count += filter.next().isTextUnit() ? 1 : 0;
      }
    }
    return count;
  }

  /** The JDK's parser with every event looked at and no unit made. */
  @Benchmark
  @OperationsPerInvocation(MEGABYTES)
  public long staxAlone() throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(tmx));
    long characters = 0;
    while (xml.hasNext()) {
      characters += xml.next() == XMLStreamConstants.CHARACTERS ? xml.getTextLength() : 0;
    }
    return characters;
  }

  /** Yaad's writer. */
  @Benchmark
  @OperationsPerInvocation(MEGABYTES)
  public long write() throws IOException {
    Sink sink = new Sink();
    try (TmxWriter writer = new TmxWriter(sink, TmxOptions.DEFAULT, "1", (unit, characters) -> {})) {
      while (sink.bytes < MEGABYTES * 1_000_000L) {
        for (Unit unit : units.subList(0, 1_000)) {
          writer.write(unit);
        }
      }
    }
    return sink.bytes;
  }

  private static final class Sink extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] from, int start, int length) {
      bytes += length;
    }
  }

  private static final class Counter implements UnitSink {
    private final List<Unit> kept;
    private long count;
    private long rejected;

    Counter(List<Unit> kept) {
      this.kept = kept;
    }

    @Override
    public void unit(Unit unit) {
      count++;
      if (kept != null) {
        kept.add(unit);
      }
    }

    @Override
    public void reject(long line, String reason, String text) {
      rejected++;
    }

    @Override
    public void note(String message) {}
  }
}
