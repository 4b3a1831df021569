package yaad.memory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yaad.text.Lang;

/**
 * A unit with all keys that are stored beside it. Making them is more than half of the work of storing a unit and needs no
 * memory, so that an import does it on other threads, ahead of the writing.
 */
public final class Prepared {
  private final Unit unit;
  /** Whether its id was made for it, so that nobody else can have it. */
  final boolean isNew;
  final long pair;
  final long urShape;
  final long enShape;
  final String urWords;
  final String enWords;
  final Tokened ur;
  final Tokened en;
  /** What is stored for the attributes of a unit that belongs to no document here. */
  final @Nullable String attributes;
  /** Of what is stored then. */
  final byte[] hash;

  private Prepared(Unit unit, Prepared other) {
    this.unit = unit;
    isNew = true;
    attributes = other.attributes;
    hash = UnitTable.hash(unit.id(), unit.ur(), unit.en(), attributes);
    pair = other.pair;
    urShape = other.urShape;
    enShape = other.enShape;
    urWords = other.urWords;
    enWords = other.enWords;
    ur = other.ur;
    en = other.en;
  }

  private Prepared(Unit unit, boolean isNew) {
    this.unit = unit;
    this.isNew = isNew;
    List<Word> ofUr = Words.of(Lang.URDU, unit.ur());
    List<Word> ofEn = Words.of(Lang.ENGLISH, unit.en());
    pair = Keys.pair(unit.ur(), unit.en());
    urShape = Words.shape(ofUr);
    enShape = Words.shape(ofEn);
    urWords = Words.indexed(ofUr);
    enWords = Words.indexed(ofEn);
    ur = Tokened.of(Lang.URDU, unit.ur(), ofUr);
    en = Tokened.of(Lang.ENGLISH, unit.en(), ofEn);
    attributes = FarPlace.stored(unit, true);
    hash = UnitTable.hash(unit.id(), unit.ur(), unit.en(), attributes);
  }

  /** Makes the keys. */
  public static Prepared of(Unit unit) {
    return new Prepared(unit, false);
  }

  /** Makes the keys of a unit whose id was made for it by {@link Memory#newId} and need not be looked for. */
  public static Prepared ofNew(Unit unit) {
    return new Prepared(unit, true);
  }

  /** The same texts with an identity that was made for them. */
  Prepared withId(UUID id) {
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
