package yaad.exchange;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yaad.memory.Origin;
import yaad.memory.Place;
import yaad.memory.Stamp;
import yaad.memory.Status;
import yaad.memory.Unit;

/** Makes units from a seed, of everything that a unit can hold: all of Unicode that XML allows and every field. */
final class RandomUnits {
  private static final String[] CHUNKS = {
    "حکومت نے", "پاکستان", "یہ\u200cکہ", "\u200fہے۔\u200e", "ک\u064E\u0651تاب", "ﷲ", "ﻼ", "\u2067اندر\u2069", "۱۲۳٫۵٪", "“بول”",
    "the talks", "R&D <b>", "]]>", "a\"b'c", "e\u0301\u0323", "\uD83D\uDC69\u200D\uD83D\uDCBB", "\uD83C\uDDF5\uD83C\uDDF0", "{1}", "=SUM(A1)",
    "_x0041_", "\u00A0", "\u2028", "\u0085", "tab\there", "line\nbreak", "carriage\rreturn", "\r\n", "&amp;", "&#13;", "<!-- x -->",
    "-lead", "+1", "@cmd", "\uFEFF", "\u00AD"};

  private final Random random;
  private final UUID[] alignments = new UUID[20];

  RandomUnits(long seed) {
    random = new Random(seed);
    for (int i = 0; i < alignments.length; i++) {
      alignments[i] = version7();
    }
  }

  Unit next() {
    Origin origin = one(Origin.values());
    Status status = one(Status.values());
    boolean doubtful = origin == Origin.ALIGNED && random.nextInt(5) == 0;
    Instant created = Instant.ofEpochSecond(random.nextInt(2_000_000_000));
    Stamp stamp = new Stamp(name(), created, name(), created.plusSeconds(random.nextInt(1_000_000)));
    return new Unit(version7(), text(), text(), origin, status, doubtful, confidence(), place(), stamp,
        random.nextInt(3) == 0 ? random.nextInt(1000) : 0, attributes());
  }

  private double confidence() {
    return switch (random.nextInt(4)) {
      case 0 -> 1;
      case 1 -> 0;
      default -> random.nextDouble();
    };
  }

  private @Nullable Place place() {
    if (random.nextInt(3) == 0) {
      return null;
    }
    int which = random.nextInt(alignments.length);
    return new Place(alignments[which], "doc-" + which + " <&>", random.nextInt(500));
  }

  private Map<String, String> attributes() {
    Map<String, String> all = new LinkedHashMap<>();
    String[] names = {Unit.CLIENT, Unit.DOMAIN, Unit.NOTE, Unit.UR_LANG, Unit.EN_LANG, "file", "x-origin", "x-client",
      "Txt::Category", "x-attribute-y", "tuid", "odd \"name\" <&>\t\n", "x-context-pre", "note "};
    for (String name : names) {
      if (random.nextInt(8) == 0 && !name.equals("x-context-pre")) {
        all.put(name, name.endsWith("-lang") ? "ur-PK" : text());
      }
    }
    return all;
  }

  private String name() {
    return random.nextInt(3) == 0 ? "" : text().substring(0, 1).matches("[\\uD800-\\uDFFF]") ? "Sana" : text();
  }

  /** Never blank, and never without a letter, so that it is a text for everybody. */
  String text() {
    StringBuilder out = new StringBuilder();
    int parts = 1 + random.nextInt(8);
    for (int i = 0; i < parts; i++) {
      if (random.nextInt(3) > 0) {
        out.append(one(CHUNKS));
      } else {
        out.appendCodePoint(allowed());
      }
      if (random.nextBoolean()) {
        out.append(' ');
      }
    }
    return out.append(random.nextBoolean() ? "x" : "ہ").append(Integer.toString(random.nextInt(), 36)).toString();
  }

  private int allowed() {
    while (true) {
      int c = switch (random.nextInt(4)) {
        case 0 -> random.nextInt(0x100);
        case 1 -> 0x600 + random.nextInt(0x200);
        case 2 -> random.nextInt(0x10000);
        default -> random.nextInt(0x110000);
      };
      if (XmlText.allowed(c)) {
        return c;
      }
    }
  }

  private UUID version7() {
    return new UUID((random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
  }

  <T> T one(T[] from) {
    return from[random.nextInt(from.length)];
  }
}
