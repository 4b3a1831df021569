package yaad.exchange;

import java.util.function.Consumer;
import yaad.memory.Unit;

/** Takes what a reader finds in a file of units, in the order of the file. */
interface UnitSink extends Rejects {
  /** A unit, without identity unless the file is one of ours. */
  void unit(Unit unit);

  /** One that takes the units and lets the rest go. */
  static UnitSink of(Consumer<Unit> units) {
    return new UnitSink() {
      @Override
      public void unit(Unit unit) {
        units.accept(unit);
      }

      @Override
      public void reject(long line, String reason, String text) {}

      @Override
      public void note(String message) {}
    };
  }
}
