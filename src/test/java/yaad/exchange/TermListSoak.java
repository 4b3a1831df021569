package yaad.exchange;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The long form of {@link TermListTest}, about a minute:
 * {@code mvn -q test -Dtest=TermListSoak -Dtest.tags.excluded=none}.
 */
@Tag("soak")
class TermListSoak {
  @ParameterizedTest
  @EnumSource(names = {"XLSX", "CSV", "TSV", "TBX"})
  void fiveThousandComeBackEqual(Format format, @TempDir Path dir) {
    TermListTest.comesBackEqual(dir, format, 5_000, 32);
  }
}
