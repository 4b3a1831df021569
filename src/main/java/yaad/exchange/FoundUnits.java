package yaad.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import yaad.memory.Origin;
import yaad.memory.Stamp;
import yaad.memory.Status;
import yaad.memory.Unit;

/** Units as files bring them, before the memory has given them an identity. */
final class FoundUnits {
  /** The id of a unit that brings none; the importer gives it a new one. */
  static final UUID NO_ID = new UUID(0, 0);
  /** Attribute: the inline codes of the Urdu text, see {@link InlineCodes}. */
  static final String UR_CODES = "ur-codes";
  /** Attribute: the inline codes of the English text. */
  static final String EN_CODES = "en-codes";

  private FoundUnits() {}

  /** A unit from a file that tells no more than the two texts and how far they were checked. */
  static Unit found(String ur, String en, Status status, Instant when, Map<String, String> attributes) {
    return new Unit(NO_ID, ur, en, Origin.IMPORTED, status, false, 1, null, new Stamp("", when, "", when), 0, attributes);
  }

  /** The same unit with an identity. */
  static Unit withId(Unit u, UUID id) {
    return new Unit(id, u.ur(), u.en(), u.origin(), u.status(), u.doubtful(), u.confidence(), u.place(), u.stamp(), u.used(),
        u.attributes());
  }

  /** The same unit with other attributes and another status. */
  static Unit with(Unit u, Map<String, String> attributes, Status status) {
    return new Unit(u.id(), u.ur(), u.en(), u.origin(), status, u.doubtful() && status != Status.APPROVED, u.confidence(),
        u.place(), u.stamp(), u.used(), attributes);
  }
}
