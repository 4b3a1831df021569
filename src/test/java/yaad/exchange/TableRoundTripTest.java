package yaad.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import yaad.memory.Unit;

/** What goes out as a table comes back equal, field for field, or a note says what could not be written. */
class TableRoundTripTest {
  /** What spreadsheets take for a formula. */
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r]");

  @TempDir
  private Path dir;

  @TestFactory
  Stream<DynamicTest> fiveHundredRandomUnitsComeBackEqual() {
    return each(500);
  }

  @TestFactory
  @Tag("soak")
  Stream<DynamicTest> aHundredThousandRandomUnitsComeBackEqual() {
    return each(100_000);
  }

  private Stream<DynamicTest> each(int count) {
    return Stream.of(Format.CSV, Format.TSV, Format.XLSX).flatMap(format -> Stream.of(false, true)
        .filter(safe -> !safe || format != Format.XLSX)
        .map(safe -> DynamicTest.dynamicTest(format + (safe ? ", formula-safe" : ""), () -> roundTrip(format, safe, count))));
  }

  private void roundTrip(Format format, boolean safe, int count) throws IOException {
    Path file = dir.resolve("units." + format.name().toLowerCase(java.util.Locale.ROOT));
    RandomUnits random = new RandomUnits(format.ordinal() + 77L);
    List<Unit> units = new ArrayList<>();
    try (OutputStream out = Files.newOutputStream(file); TableWriter table = TableWriter.open(format, out, safe)) {
      for (int i = 0; i < count; i++) {
        units.add(random.next());
        table.write(units.get(i));
      }
      assertEquals(count, table.count());
      assertEquals(0, table.dropped());
      assertEquals(List.of(), table.notes());
    }
    Found found = new Found();
    UnitFiles.read(format, file, Instant.EPOCH, found);
    assertEquals(List.of(), found.rejects);
    for (int i = 0; i < count; i++) {
      assertEquals(units.get(i), found.units.get(i));
    }
    assertEquals(count, found.units.size());
    if (safe) {
      try (InputStream in = Files.newInputStream(file)) {
        DelimitedText.read("x", in, (number, cells) ->
            assertTrue(cells.stream().noneMatch(c -> FORMULA.matcher(c).lookingAt()), cells::toString));
      }
    }
  }
}
