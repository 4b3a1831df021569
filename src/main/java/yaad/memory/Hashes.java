package yaad.memory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Hashes of texts: a quick one for keys, a strong one to notice damage. */
final class Hashes {
  private Hashes() {}

  /**
   * A 64-bit hash for keys: FNV-1a over UTF-16 units, finished with the mixer of MurmurHash3 so that all bits vary.
   * Equal texts have equal hashes; others may, so whoever looks up by it compares the texts.
   */
  static long key(CharSequence text) {
    return mix(fnv(0xcbf29ce484222325L, text));
  }

  /** The same over two texts. */
  static long key(CharSequence a, CharSequence b) {
    return mix(fnv((fnv(0xcbf29ce484222325L, a) ^ 0xFFFF) * 0x100000001b3L, b));
  }

  /** {@link #key(CharSequence)} of a text that comes sign by sign. */
  static final class Running {
    private long hash = 0xcbf29ce484222325L;

    void add(char c) {
      hash = (hash ^ c) * 0x100000001b3L;
    }

    long value() {
      return mix(hash);
    }
  }

  private static long fnv(long hash, CharSequence text) {
    long h = hash;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001b3L;
    }
    return h;
  }

  private static long mix(long hash) {
    long h = hash;
    h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
    h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
    return h ^ h >>> 33;
  }

  /** The first 16 bytes of SHA-256 over the parts, each with its length before it. */
  static byte[] content(String... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
        sha.update(bytes);
      }
      return Arrays.copyOf(sha.digest(), 16);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
