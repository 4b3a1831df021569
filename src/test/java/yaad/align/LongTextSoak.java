package yaad.align;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The long form of {@link LongTextTest}, under a minute:
 * {@code mvn -q test -Dtest=LongTextSoak -Dtest.tags.excluded=none}.
 */
@Tag("soak")
class LongTextSoak {
  @ParameterizedTest
  @ValueSource(ints = {20_000, 50_000})
  void veryLongTexts(int segments) {
    LongTextTest.aligns(segments);
  }
}
