package yaad.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.text.Lang;
import yaad.text.Script;

/**
 * Reads the translated messages of a gettext PO file: plural forms become a unit each, fuzzy and untranslated ones are
 * rejects, obsolete ones are passed over. Which side is Urdu, the script of each message tells.
 */
final class PoReader {
  private final UnitSink sink;
  private final Instant now;
  private long line;
  private long began;
  private boolean fuzzy;
  private long obsolete;
  private final List<String> remarks = new ArrayList<>();
  private final Map<String, StringBuilder> fields = new LinkedHashMap<>();
  private @Nullable StringBuilder open;

  PoReader(UnitSink sink, Instant now) {
    this.sink = sink;
    this.now = now;
  }

  /** Reads the whole stream; {@code name} is the file's, for messages. */
  void read(String name, InputStream in) throws IOException {
    BufferedReader reader = TextIn.open(name, in);
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      line++;
      line(text.strip());
    }
    flush();
    if (obsolete > 0) {
      sink.note(obsolete + " lines of obsolete messages were passed over");
    }
  }

  private void line(String text) {
    if (text.isEmpty()) {
      flush();
    } else if (text.startsWith("#~")) {
      obsolete++;
    } else if (text.startsWith("#")) {
      if (fields.containsKey("msgstr") || fields.containsKey("msgstr[0]")) {
        flush();
      }
      fuzzy |= text.startsWith("#,") && text.contains("fuzzy");
      if (text.startsWith("# ") || text.startsWith("#.")) {
        remarks.add(text.substring(2).strip());
      }
    } else if (text.startsWith("\"")) {
      append(text);
    } else {
      int space = text.indexOf(' ');
      String keyword = space < 0 ? text : text.substring(0, space);
      if (keyword.equals("msgctxt") || keyword.equals("msgid") && !fields.containsKey("msgctxt") || fields.containsKey(keyword)) {
        if (fields.containsKey("msgid")) {
          flush();
        }
      }
      if (fields.isEmpty()) {
        began = line;
      }
      open = fields.computeIfAbsent(keyword, k -> new StringBuilder());
      append(space < 0 ? "" : text.substring(space).strip());
    }
  }

  private void append(String quoted) {
    if (open != null && quoted.length() > 1 && quoted.startsWith("\"")) {
      int end = quoted.endsWith("\"") ? quoted.length() - 1 : quoted.length();
      open.append(unescape(quoted.substring(1, end)));
    }
  }

  /** The escapes of C that gettext writes. */
  private static String unescape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        out.append(c);
        continue;
      }
      char next = text.charAt(++i);
      out.append(switch (next) {
        case 'n' -> '\n';
        case 't' -> '\t';
        case 'r' -> '\r';
        default -> next;
      });
    }
    return out.toString();
  }

  private void flush() {
    String id = get("msgid");
    if (!id.isEmpty()) {
      if (fields.containsKey("msgid_plural")) {
        plural(id);
      } else {
        hand(id, get("msgstr"));
      }
    }
    fields.clear();
    remarks.clear();
    open = null;
    fuzzy = false;
  }

  private void plural(String id) {
    Map<String, String> forms = new TreeMap<>();
    fields.forEach((key, value) -> {
      if (key.startsWith("msgstr[")) {
        forms.put(key, value.toString());
      }
    });
    if (forms.isEmpty()) {
      hand(id, "");
    }
    // One form alone serves all numbers; else the first is for one and the others for many.
    forms.forEach((key, value) -> hand(key.equals("msgstr[0]") && forms.size() > 1 ? id : get("msgid_plural"), value));
  }

  private String get(String field) {
    StringBuilder value = fields.get(field);
    return value == null ? "" : value.toString();
  }

  private void hand(String id, String translation) {
    sink.at(began, get("msgctxt"));
    if (translation.isBlank()) {
      boolean urdu = Script.of(id).orElse(Lang.ENGLISH) == Lang.URDU;
      sink.half(began, urdu ? id : "", urdu ? "" : id, "it has no translation");
      return;
    }
    if (fuzzy && !sink.takesUndone()) {
      sink.reject(began, "marked as fuzzy", id);
      return;
    }
    Lang source = Script.of(id).orElse(null);
    Lang target = Script.of(translation).orElse(null);
    if (source == target || source == null && target == null) {
      sink.reject(began, "the two texts are not Urdu and English", id);
      return;
    }
    boolean urduFirst = source == Lang.URDU || target == Lang.ENGLISH;
    Map<String, String> attributes = new LinkedHashMap<>();
    if (!remarks.isEmpty()) {
      attributes.put(Unit.NOTE, String.join("\n", remarks));
    }
    if (!get("msgctxt").isEmpty()) {
      attributes.put("msgctxt", get("msgctxt"));
    }
    sink.unit(FoundUnits.found(urduFirst ? id : translation, urduFirst ? translation : id, Status.DRAFT, now, attributes));
  }
}
