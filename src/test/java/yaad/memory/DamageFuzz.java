package yaad.memory;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The long form of {@link DamageTest}, some minutes: {@code mvn -q -Pfuzz test -Dtest=DamageFuzz}. */
@Tag("fuzz")
class DamageFuzz {
  @Test
  void tenThousandBytes(@TempDir Path folder) throws Exception {
    DamageTest.flips(folder, Integer.getInteger("fuzz.flips", 10_000), Long.getLong("fuzz.seed", 7));
  }
}
