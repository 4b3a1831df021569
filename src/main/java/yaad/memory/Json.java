package yaad.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads and writes the two shapes of JSON in the store: an object of strings, and an array of such objects. */
final class Json {
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** An object of strings in name order, or null for none. */
  static @Nullable String object(Map<String, String> map) {
    if (map.isEmpty()) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    append(out, map);
    return out.toString();
  }

  static String array(List<Map<String, String>> list) {
    StringBuilder out = new StringBuilder("[");
    for (Map<String, String> map : list) {
      append(out.length() == 1 ? out : out.append(','), map);
    }
    return out.append(']').toString();
  }

  private static void append(StringBuilder out, Map<String, String> map) {
    out.append('{');
    new TreeMap<>(map)
        .forEach(
            (name, value) -> {
              if (out.charAt(out.length() - 1) != '{') {
                out.append(',');
              }
              append(out, name);
              append(out.append(':'), value);
            });
    out.append('}');
  }

  private static void append(StringBuilder out, String s) {
    out.append('"');
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  static Map<String, String> readObject(@Nullable String json) {
    return json == null ? Map.of() : new Json(json).map();
  }

  static List<Map<String, String>> readArray(String json) {
    Json in = new Json(json);
    List<Map<String, String>> list = new ArrayList<>();
    in.take('[');
    while (in.peek() != ']') {
      if (!list.isEmpty()) {
        in.take(',');
      }
      list.add(in.map());
    }
    return list;
  }

  private Map<String, String> map() {
    Map<String, String> map = new TreeMap<>();
    take('{');
    while (peek() != '}') {
      if (!map.isEmpty()) {
        take(',');
      }
      String name = string();
      take(':');
      map.put(name, string());
    }
    take('}');
    return map;
  }

  private String string() {
    take('"');
    StringBuilder out = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c == '\\') {
        c = text.charAt(at++);
        if (c == 'u') {
          c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
          at += 4;
        }
      }
      out.append(c);
    }
    at++;
    return out.toString();
  }

  private char peek() {
    if (at >= text.length()) {
      throw new IllegalStateException("a damaged record: " + text);
    }
    return text.charAt(at);
  }

  private void take(char c) {
    if (peek() != c) {
      throw new IllegalStateException("a damaged record: " + text);
    }
    at++;
  }
}
