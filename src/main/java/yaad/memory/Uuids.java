package yaad.memory;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes version 7 UUIDs (RFC 9562, section 5.7): milliseconds, then a 12-bit counter that starts at random and keeps the
 * ids of one maker in order (section 6.2, method 1), then 62 random bits.
 */
final class Uuids {
  private final InstantSource clock;
  private @Nullable SplittableRandom random;
  private long last;
  private int counter;

  Uuids(InstantSource clock) {
    this.clock = clock;
  }

  synchronized UUID next() {
    if (random == null) {
      random = new SplittableRandom(new SecureRandom().nextLong());
    }
    long now = Math.max(clock.millis(), last);
    if (now != last) {
      counter = random.nextInt(1 << 11);
    } else if (++counter == 1 << 12) {
      now++;
      counter = 0;
    }
    last = now;
    long high = now << 16 | 0x7000 | counter;
    long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
  }

  static UUID of(byte[] bytes) {
    ByteBuffer b = ByteBuffer.wrap(bytes);
    return new UUID(b.getLong(), b.getLong());
  }

  /**
   * The least and the greatest id that start with these hexadecimal digits, or null when {@code prefix} is not 4 to 32
   * such digits (hyphens do not count).
   */
  static byte @Nullable [][] range(String prefix) {
    String digits = prefix.replace("-", "").toLowerCase(Locale.ROOT);
    if (digits.length() < 4 || digits.length() > 32 || !digits.matches("[0-9a-f]+")) {
      return null;
    }
    byte[][] range = new byte[2][];
    for (int i = 0; i < 2; i++) {
      String full = digits + String.valueOf(i == 0 ? '0' : 'f').repeat(32 - digits.length());
      range[i] =
          ByteBuffer.allocate(16)
              .putLong(Long.parseUnsignedLong(full.substring(0, 16), 16))
              .putLong(Long.parseUnsignedLong(full.substring(16), 16))
              .array();
    }
    return range;
  }
}
