package yaad.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NamesTest {
  @TestFactory
  Stream<DynamicTest> cases() {
    return Cases.rows("names.tsv").stream().map(row -> DynamicTest.dynamicTest(row[0] + " " + row[1], () -> {
      double s = Names.similarity(row[0], row[1]);
      assertTrue(s >= Double.parseDouble(row[2]) && s <= Double.parseDouble(row[3]), () -> "similarity " + s);
    }));
  }

  @Test
  void similarityIsSymmetricAndBounded() {
    RandomUrdu texts = new RandomUrdu(13);
    for (int i = 0; i < 100_000; i++) {
      Names.Skeleton a = Names.Skeleton.of(texts.next(), Lang.URDU);
      Names.Skeleton b = Names.Skeleton.of(texts.next(), i % 2 == 0 ? Lang.URDU : Lang.ENGLISH);
      double s = Names.similarity(a, b);
      assertTrue(s >= 0 && s <= 1);
      assertEquals(s, Names.similarity(b, a), 1e-9);
    }
  }
}
