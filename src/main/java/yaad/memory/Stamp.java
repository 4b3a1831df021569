package yaad.memory;

import java.time.Instant;

/**
 * Who made a thing and who changed it last, in UTC, to the second as TMX has it.
 *
 * @param creator a name, or empty when unknown
 * @param created when
 * @param changer a name, or empty when unknown
 * @param changed when; equal to {@code created} while it was never changed
 */
public record Stamp(String creator, Instant created, String changer, Instant changed) {
  /** Nobody, at no time: stands for what is not known. */
  public static final Stamp NONE = new Stamp("", Instant.EPOCH, "", Instant.EPOCH);
}
