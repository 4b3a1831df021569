package yaad.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that nobody sees: zero-width spaces, joiners without effect, direction marks, damaged characters. */
final class HiddenCharacter implements Check {
  /** What has no business in running text, and a non-joiner after a letter that never joins or at the edge of a word. */
  private static final Pattern USELESS = Pattern.compile("[\\u200B\\u00AD\\u2060\\uFEFF\\uFFFD\\u0000-\\u0008\\u000E-\\u001F]"
      + "|[\\u200C\\u200D](?![" + Urdu.LETTER + "])|(?<![" + Urdu.LETTER + Urdu.MARK + "])[\\u200C\\u200D]"
      + "|(?<=[اآأإدڈذرڑزژوؤےۓ])\\u200C");
  private static final Pattern DIRECTION = Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  @Override
  public Rule rule() {
    return Rule.of("HIDDEN_CHARACTER", Category.ORTHOGRAPHY, Severity.MINOR, "fluency/character-encoding",
        "An invisible character stands in the text: words with it are not found, and it travels into every file.",
        "پاک[U+200B]ستان → پاکستان");
  }

  @Override
  public Run start(Setting setting) {
    return Check.overUrdu((in, sink) -> {
      look(in, sink, USELESS, true);
      if (unbalanced(in.text())) {
        look(in, sink, DIRECTION, false);
      }
    });
  }

  private static void look(Passage in, Sink sink, Pattern what, boolean safe) {
    String text = in.text();
    Matcher m = what.matcher(text);
    while (m.find()) {
      if (m.start() == 0 && in.start() == 0 && m.group().equals("\uFEFF")) {
        continue;
      }
      int start = m.start();
      while (start > 0 && Urdu.isLetter(text.charAt(start - 1))) {
        start--;
      }
      int end = m.end();
      while (end < text.length() && Urdu.isLetter(text.charAt(end))) {
        end++;
      }
      String name = String.format(java.util.Locale.ROOT, "U+%04X", (int) m.group().charAt(0));
      String right = text.substring(start, m.start()) + text.substring(m.end(), end);
      boolean damaged = m.group().equals("\uFFFD");
      sink.put(sink.severity(), in, start, end, (damaged ? "damaged character " : "invisible character ") + name,
          damaged ? "" : right, safe && !damaged && !right.isEmpty(), name + right);
    }
  }

  /** Whether direction controls are opened and not closed; closed ones may have been set on purpose. */
  private static boolean unbalanced(String text) {
    int embeddings = 0;
    int isolates = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x202A && c <= 0x202E) {
        embeddings += c == 0x202C ? -1 : 1;
      } else if (c >= 0x2066 && c <= 0x2069) {
        isolates += c == 0x2069 ? -1 : 1;
      }
    }
    return embeddings != 0 || isolates != 0;
  }
}
