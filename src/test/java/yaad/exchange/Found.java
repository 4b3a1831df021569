package yaad.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import yaad.memory.Unit;

/** Keeps what a reader finds, for tests to look at. */
final class Found implements UnitSink {
  final List<Unit> units = new ArrayList<>();
  final List<String> rejects = new ArrayList<>();
  final List<String> notes = new ArrayList<>();

  @Override
  public void unit(Unit unit) {
    units.add(unit);
  }

  @Override
  public void reject(long line, String reason, String text) {
    rejects.add("line " + line + ": " + reason);
  }

  @Override
  public void note(String message) {
    notes.add(message);
  }

  /** All that was said. */
  String said() {
    return String.join("\n", rejects) + "\n" + String.join("\n", notes);
  }

  /** A field of a unit as the tables of cases name it: an attribute, or with {@code @} a field of the record. */
  static String field(Unit u, String name) {
    return switch (name) {
      case "@creator" -> u.stamp().creator();
      case "@changer" -> u.stamp().changer();
      case "@created" -> u.stamp().created().toString();
      case "@changed" -> u.stamp().changed().toString();
      case "@used" -> Integer.toString(u.used());
      case "@status" -> u.status().name().toLowerCase(Locale.ROOT);
      case "@confidence" -> Double.toString(u.confidence());
      default -> u.attributes().getOrDefault(name, "(none)").replace('\n', '|');
    };
  }
}
