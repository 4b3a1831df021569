package yaad.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The entities that a file declares within itself. No parser ever sees the file's document type: what it declares is read
 * here and put into the text, each within a budget, so that neither an outside file nor a cascade of entities can harm.
 * Outside entities and parameter entities are not declared as far as we are concerned.
 */
final class XmlEntities {
  /** What one entity may come to: enough for a product name or a legal notice. */
  private static final int LONGEST = 20_000;
  private static final int DEEPEST = 10;
  private static final Pattern DECLARATION = Pattern.compile("<!ENTITY\\s+([\\w.:-]+)\\s+(?:\"([^\"]*)\"|'([^']*)')\\s*>");
  /** No value of an entity, since XML forbids the character. */
  private static final String TOO_MUCH = "\uFFFF";
  private static final Pattern REFERENCE = Pattern.compile("&([\\w.:-]+);");

  /** Names from HTML that tools write into XML without declaring them. */
  private static final Map<String, String> HTML = Map.ofEntries(
      Map.entry("nbsp", "\u00A0"), Map.entry("copy", "\u00A9"), Map.entry("reg", "\u00AE"), Map.entry("trade", "\u2122"),
      Map.entry("ndash", "\u2013"), Map.entry("mdash", "\u2014"), Map.entry("lsquo", "\u2018"), Map.entry("rsquo", "\u2019"),
      Map.entry("ldquo", "\u201C"), Map.entry("rdquo", "\u201D"), Map.entry("laquo", "\u00AB"), Map.entry("raquo", "\u00BB"),
      Map.entry("hellip", "\u2026"), Map.entry("bull", "\u2022"), Map.entry("euro", "\u20AC"), Map.entry("pound", "\u00A3"),
      Map.entry("zwnj", "\u200C"), Map.entry("zwj", "\u200D"), Map.entry("lrm", "\u200E"), Map.entry("rlm", "\u200F"),
      Map.entry("deg", "\u00B0"), Map.entry("times", "\u00D7"), Map.entry("eacute", "\u00E9"));

  private final Map<String, String> declared = new HashMap<>();

  /** Takes the declarations of a document type; those that come to too much are left undeclared. */
  void declare(String doctype) {
    Map<String, String> raw = new HashMap<>();
    Matcher m = DECLARATION.matcher(doctype);
    while (m.find()) {
      String value = m.group(2) == null ? m.group(3) : m.group(2);
      // The first declaration binds (XML 1.0, 4.2).
      raw.putIfAbsent(m.group(1), value);
    }
    Map<String, String> done = new HashMap<>();
    raw.keySet().forEach(name -> expand(name, raw, done, 0));
    done.forEach((name, value) -> {
      if (!value.equals(TOO_MUCH)) {
        declared.putIfAbsent(name, value);
      }
    });
  }

  /** What stands for the entity in the text, markup included; null when it is not known. */
  @Nullable String value(String name) {
    String ours = declared.get(name);
    return ours == null ? HTML.get(name) : ours;
  }

  /** Each entity is worked out once, so that entities of nothing cost nothing however often they are named. */
  private static String expand(String name, Map<String, String> raw, Map<String, String> done, int depth) {
    String known = done.get(name);
    if (known == null) {
      known = depth > DEEPEST ? TOO_MUCH : expandNew(raw.getOrDefault(name, ""), raw, done, depth);
      done.put(name, known);
    }
    return known;
  }

  private static String expandNew(String value, Map<String, String> raw, Map<String, String> done, int depth) {
    if (value.length() > LONGEST) {
      return TOO_MUCH;
    }
    StringBuilder out = new StringBuilder();
    Matcher m = REFERENCE.matcher(value);
    int from = 0;
    while (m.find()) {
      out.append(value, from, m.start());
      from = m.end();
      String inner = raw.containsKey(m.group(1)) ? expand(m.group(1), raw, done, depth + 1) : m.group();
      if (inner.equals(TOO_MUCH) || out.length() + inner.length() > LONGEST) {
        return TOO_MUCH;
      }
      out.append(inner);
    }
    out.append(value, from, value.length());
    return out.length() > LONGEST ? TOO_MUCH : out.toString();
  }
}
