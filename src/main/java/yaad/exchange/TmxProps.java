package yaad.exchange;

import java.util.Map;
import java.util.Set;
import yaad.memory.Unit;

/**
 * The {@code prop} types in which a unit's fields travel through TMX. Attributes that came from another program keep the
 * type that they had there. None is called {@code file}: OmegaT takes that for the source file's name and then fills
 * nothing in by itself.
 */
final class TmxProps {
  /** How the unit came into the memory: aligned, imported, typed. */
  static final String ORIGIN = "x-origin";
  /** What people said of it: draft, approved, rejected. */
  static final String STATUS = "x-status";
  /** {@code yes} when the aligner was unsure and nobody has approved it since; else the prop is not there. */
  static final String DOUBTFUL = "x-doubtful";
  /** The aligner's probability that the two sides belong together, 0 to 1. */
  static final String CONFIDENCE = "x-confidence";
  /** The name of the document pair. */
  static final String DOCUMENT = "x-document";
  /** The place in the document pair, from 0. */
  static final String POSITION = "x-position";
  /** The id of the document pair. */
  static final String ALIGNMENT = "x-alignment";
  /** The source text of the unit before it in its document, as OmegaT and Phrase read it. */
  static final String CONTEXT_PRE = "x-context-pre";
  /** The source text of the unit after it. */
  static final String CONTEXT_POST = "x-context-post";

  /** Before the name of an attribute that would otherwise be taken for something else. */
  private static final String ESCAPED = "x-attribute-";

  /** Attributes of ours that go by a name with {@code x-}, as private types should (TMX 1.4b, {@code prop}). */
  private static final Map<String, String> NAMED = Map.of(
      Unit.CLIENT, "x-client", Unit.DOMAIN, "x-domain", Unit.UR_LANG, "x-ur-lang", Unit.EN_LANG, "x-en-lang");

  private static final Set<String> RESERVED =
      Set.of("file", ORIGIN, STATUS, DOUBTFUL, CONFIDENCE, DOCUMENT, POSITION, ALIGNMENT, Unit.NOTE);

  private TmxProps() {}

  /** The type that carries an attribute. */
  static String type(String attribute) {
    String named = NAMED.get(attribute);
    if (named != null) {
      return named;
    }
    return RESERVED.contains(attribute) || NAMED.containsValue(attribute) || attribute.startsWith(ESCAPED)
        || attribute.isEmpty() ? ESCAPED + attribute : attribute;
  }

  /** The attribute that a type carries: the opposite of {@link #type} for what Yaad wrote, and sensible for the rest. */
  static String attribute(String type) {
    for (var named : NAMED.entrySet()) {
      if (named.getValue().equals(type)) {
        return named.getKey();
      }
    }
    return type.startsWith(ESCAPED) ? type.substring(ESCAPED.length()) : type;
  }
}
