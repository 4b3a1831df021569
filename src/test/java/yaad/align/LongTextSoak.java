package yaad.align;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The long form of {@link LongTextTest}, under a minute:
 * {@code mvn -q test -Dtest=LongTextSoak -Dtest.tags.excluded=none}.
 */
@Tag("soak")
class LongTextSoak {
  @Test
  void twentyThousandSegments() {
    LongTextTest.aligns(20_000);
  }
}
