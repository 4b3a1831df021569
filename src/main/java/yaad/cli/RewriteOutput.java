package yaad.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;
import yaad.memory.Unit;
import yaad.text.Lang;

/** How changes to many units are shown: the first ones, before and after, and how many there are. */
final class RewriteOutput {
  @Option(names = "--limit", paramLabel = "N", description = "Show so many of them (default: ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(names = "--json", description = "One JSON object a change: id, lang, before, after, ...; then one that counts.")
  private boolean json;

  boolean isJson() {
    return json;
  }

  Printer printer(Console console) {
    return new Printer(console);
  }

  /** Prints as they are found; JSON has all of them. */
  final class Printer {
    private final Console console;
    private int shown;

    private Printer(Console console) {
      this.console = console;
    }

    /** @param why what is done to it, or empty */
    void print(Unit before, Unit after, Lang side, String why) {
      if (json) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", before.id().toString());
        object.put("lang", side.tag());
        object.put("before", before.text(side));
        object.put("after", after.text(side));
        if (!why.isEmpty()) {
          object.put("why", why);
        }
        console.json(object);
      } else if (shown++ < limit) {
        console.line(Rows.source(before) + (why.isEmpty() ? "" : "  " + why));
        console.line("  -  " + console.show(visible(before.text(side))));
        console.line("  +  " + console.show(visible(after.text(side))));
      }
    }

    /** Says how many were not shown. */
    void rest(int all) {
      if (!json && all > limit) {
        console.say(String.format(Locale.ROOT, "... and %,d more (--limit N shows more)", all - limit));
      }
    }
  }

  /** With a name in the place of every character that cannot be seen. */
  static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(cp -> {
      boolean hidden = switch (Character.getType(cp)) {
        case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
        case Character.SPACE_SEPARATOR -> cp != ' ';
        default -> false;
      };
      if (hidden) {
        out.append(String.format(Locale.ROOT, "[U+%04X]", cp));
      } else {
        out.appendCodePoint(cp);
      }
    });
    return out.toString();
  }
}
