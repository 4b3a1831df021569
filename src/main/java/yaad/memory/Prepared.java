package yaad.memory;

import java.util.List;
import java.util.UUID;
import yaad.text.Lang;

/**
 * A unit with all keys that are stored beside it. Making them is more than half of the work of storing a unit and needs no
 * memory, so that an import does it on other threads, ahead of the writing.
 */
public final class Prepared {
  private final Unit unit;
  final long pair;
  final long urShape;
  final long enShape;
  final String urWords;
  final String enWords;
  final Tokened ur;
  final Tokened en;

  private Prepared(Unit unit, Prepared other) {
    this.unit = unit;
    pair = other.pair;
    urShape = other.urShape;
    enShape = other.enShape;
    urWords = other.urWords;
    enWords = other.enWords;
    ur = other.ur;
    en = other.en;
  }

  private Prepared(Unit unit) {
    this.unit = unit;
    List<Word> ofUr = Words.of(Lang.URDU, unit.ur());
    List<Word> ofEn = Words.of(Lang.ENGLISH, unit.en());
    pair = Keys.pair(unit.ur(), unit.en());
    urShape = Words.shape(ofUr);
    enShape = Words.shape(ofEn);
    urWords = Words.indexed(ofUr);
    enWords = Words.indexed(ofEn);
    ur = Tokened.of(Lang.URDU, unit.ur(), ofUr);
    en = Tokened.of(Lang.ENGLISH, unit.en(), ofEn);
  }

  /** Makes the keys. */
  public static Prepared of(Unit unit) {
    return new Prepared(unit);
  }

  /** The same texts with another identity. */
  public Prepared withId(UUID id) {
    Unit u = unit;
    return new Prepared(
        new Unit(id, u.ur(), u.en(), u.origin(), u.status(), u.doubtful(), u.confidence(), u.place(), u.stamp(), u.used(),
            u.attributes()),
        this);
  }

  /** The unit itself. */
  public Unit unit() {
    return unit;
  }
}
