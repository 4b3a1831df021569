package yaad.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private final Workers workers = new Workers();
  private final AtomicInteger asked = new AtomicInteger();

  @AfterEach
  void close() {
    workers.close();
  }

  /** Counts how many are asked for. */
  private Iterator<Integer> numbers(int size) {
    return IntStream.range(0, size).peek(n -> asked.incrementAndGet()).iterator();
  }

  @Test
  void keepsTheOrder() {
    List<Integer> squares = new ArrayList<>();
    workers.ahead(workers.map(numbers(1_000), n -> n * n)).forEachRemaining(squares::add);
    assertEquals(IntStream.range(0, 1_000).map(n -> n * n).boxed().toList(), squares);
    assertFalse(workers.map(numbers(0), n -> n).hasNext());
    assertFalse(workers.ahead(numbers(0)).hasNext());
  }

  @Test
  void doesOnlyALittleAhead() {
    Iterator<Integer> mapped = workers.map(numbers(1_000_000), n -> n);
    for (int n = 0; n < 10; n++) {
      mapped.next();
    }
    int most = 10 + 8 * Runtime.getRuntime().availableProcessors();
    assertTrue(asked.get() <= most, () -> asked + " asked for");
  }

  @Test
  void throwsWhereTheThingIsTaken() {
    Iterator<Integer> quotients = workers.ahead(workers.map(numbers(10), n -> 12 / (n - 3)));
    assertEquals(List.of(-4, -6, -12), List.of(quotients.next(), quotients.next(), quotients.next()));
    assertThrows(ArithmeticException.class, quotients::next);
  }

  @Test
  void closesWhileSomebodyWaits() {
    Iterator<Integer> slow = workers.ahead(workers.map(numbers(1_000_000), n -> {
      try {
        Thread.sleep(10_000);
      } catch (InterruptedException e) {
        return -1;
      }
      return n;
    }));
    workers.close();
    assertThrows(RuntimeException.class, slow::next);
  }
}
