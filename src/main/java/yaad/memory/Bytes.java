package yaad.memory;

import java.util.Arrays;

/** Writes and reads small numbers in few bytes: seven bits a byte, the lowest first, the top bit says that more follow. */
final class Bytes {
  private byte[] bytes;
  private int at;

  /** Empty, to write. */
  Bytes() {
    this(new byte[256]);
  }

  /** To read from the start. */
  Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** How many were written, or where reading stands. */
  int at() {
    return at;
  }

  boolean atEnd() {
    return at >= bytes.length;
  }

  void put(int b) {
    if (at == bytes.length) {
      bytes = Arrays.copyOf(bytes, at * 2);
    }
    bytes[at++] = (byte) b;
  }

  /** Not negative. */
  void number(long value) {
    long v = value;
    while (v > 0x7F) {
      put((int) (v & 0x7F | 0x80));
      v >>>= 7;
    }
    put((int) v);
  }

  long number() {
    long v = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[at++];
      v |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return v;
      }
    }
  }

  /** Goes on by so many bytes. */
  Bytes skip(int count) {
    at += count;
    return this;
  }

  void fixed16(int value) {
    put(value);
    put(value >> 8);
  }

  int fixed16() {
    int v = bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    at += 2;
    return v;
  }

  void fixed64(long value) {
    for (int i = 0; i < 8; i++) {
      put((int) (value >>> 8 * i));
    }
  }

  long fixed64() {
    long v = 0;
    for (int i = 0; i < 8; i++) {
      v |= (long) (bytes[at + i] & 0xFF) << 8 * i;
    }
    at += 8;
    return v;
  }

  void copy(byte[] from, int start, int length) {
    for (int i = 0; i < length; i++) {
      put(from[start + i]);
    }
  }

  void read(byte[] to, int start, int length) {
    System.arraycopy(bytes, at, to, start, length);
    at += length;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, at);
  }
}
