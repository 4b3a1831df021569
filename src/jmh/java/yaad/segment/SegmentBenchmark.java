package yaad.segment;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import net.sf.okapi.common.ISegmenter;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.lib.segmentation.SRXDocument;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import yaad.text.Lang;

/**
 * A megabyte of UTF-8, one paragraph, cut into sentences: by our rules, by Okapi's default rules, by ICU's iterator. One
 * operation is one megabyte, so that the score in operations a second reads as MB/s.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class SegmentBenchmark {
  private static final String URDU = """
      وزیر اعظم نے کہا کہ حکومت مہنگائی کم کرنے کے لیے ہر ممکن قدم اٹھا رہی ہے۔ انہوں نے بتایا کہ 2021ء میں شرح 12.3 فیصد تھی، \
      جو اب 8۔5 فیصد رہ گئی ہے۔ "ہم اپنے وعدے پورے کریں گے۔" وزیر خزانہ نے کہا۔ کیا یہ کافی ہے؟ ایم۔ کیو۔ ایم۔ کے رہنما اس سے \
      متفق نہیں۔ ان کا کہنا ہے کہ عام آدمی کی زندگی میں کوئی فرق نہیں آیا (بجلی کے بل دیکھ لیں)۔ اجلاس پیر کو پھر ہوگا۔ """;
  private static final String ENGLISH = """
      Prime Minister Shehbaz Sharif told reporters on Sept. 3 that the U.S. and the E.U. had agreed to talk. "We will keep our \
      promises," he said. Dr. A. Q. Khan, who lives in Lahore, did not agree: inflation was 12.3 per cent in 2021 and is 8.5 \
      now. Is that enough? The opposition says that nothing has changed (look at the bills). Lucky Cement Ltd. rose at 5 p.m. \
      yesterday. The house meets again on Monday. """;
  private static final int BYTES = 1_000_000;

  /** The language. */
  @Param
  public Lang lang;

  private String text = "";
  private Segmenter ours = new Segmenter();
  private ISegmenter okapi;
  private BreakIterator icu;

  /** Makes the text and loads all rules. */
  @Setup
  public void prepare() {
    String piece = lang == Lang.URDU ? URDU : ENGLISH;
    int bytes = piece.getBytes(StandardCharsets.UTF_8).length;
    text = piece.repeat(BYTES / bytes + 1);
    SRXDocument document = new SRXDocument();
    document.loadRules(SRXDocument.DEFAULT_SRX_RULES);
    okapi = document.compileLanguageRules(LocaleId.fromString(lang.tag()), null);
    icu = BreakIterator.getSentenceInstance(new ULocale(lang.tag()));
  }

  /** Yaad's rules. */
  @Benchmark
  public int yaad() {
    return ours.split(text, lang).size();
  }

  /** Okapi's default rules, which know no Urdu. */
  @Benchmark
  public int okapiDefault() {
    return okapi.computeSegments(text);
  }

  /** ICU's sentence iterator. */
  @Benchmark
  public int icu() {
    icu.setText(text);
    int count = 0;
    for (icu.first(); icu.next() != BreakIterator.DONE; ) {
      count++;
    }
    return count;
  }
}
