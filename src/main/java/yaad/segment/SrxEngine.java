package yaad.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import net.sf.okapi.common.ISegmenter;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.Range;
import net.sf.okapi.lib.segmentation.LanguageMap;
import net.sf.okapi.lib.segmentation.Rule;
import net.sf.okapi.lib.segmentation.SRXDocument;
import org.jspecify.annotations.Nullable;
import yaad.text.Lang;

/**
 * The rules of one SRX 2.0 document for one language, run by Okapi. May be shared between threads: Okapi's segmenter
 * keeps its state in fields, so that each thread gets one of its own over the one rule document.
 *
 * <p>Two habits of Okapi shape the rules and their use here. It takes the first rule that matches at an offset, and
 * goes on searching for the same rule from that offset; so break and no-break rules must land on the same offset, and a
 * rule looks at what is behind it with a lookbehind instead of consuming it. And it takes U+E101 to U+E103 for its own
 * inline codes and shifts all offsets after one: callers replace them first.
 */
final class SrxEngine {
  private final List<Rule> rules;
  private final ThreadLocal<ISegmenter> segmenters;

  private SrxEngine(SRXDocument document, LocaleId locale, List<Rule> rules) {
    this.rules = rules;
    this.segmenters = ThreadLocal.withInitial(() -> document.compileLanguageRules(locale, null));
  }

  /**
   * The document's rules for {@code lang}, or null when none of its language maps speaks of that language: Okapi would
   * then make one segment of everything, in silence.
   *
   * @throws PatternSyntaxException when a language map or a rule is no regular expression
   */
  static @Nullable SrxEngine of(SRXDocument document, Lang lang) {
    // Trimming is ours: Okapi's leaves no-break spaces on.
    document.setTrimLeadingWhitespaces(false);
    document.setTrimTrailingWhitespaces(false);
    document.setOneSegmentIncludesAll(false);
    ignoreCase(document.getAllLanguagesMaps());
    for (String name : names(lang)) {
      List<Rule> rules = new ArrayList<>();
      for (LanguageMap map : document.getAllLanguagesMaps()) {
        if (Pattern.matches(map.getPattern(), name)) {
          List<Rule> group = document.getLanguageRules(map.getRuleName());
          if (group != null) {
            rules.addAll(group);
          }
          if (!document.cascade()) {
            break;
          }
        }
      }
      if (!rules.isEmpty()) {
        return new SrxEngine(document, LocaleId.fromString(name), List.copyOf(rules));
      }
    }
    return null;
  }

  /** Files in the wild say {@code EN.*}; Okapi asks for {@code en}. */
  private static void ignoreCase(List<LanguageMap> maps) {
    maps.replaceAll(map -> map.getPattern().startsWith("(?i)")
        ? map
        : new LanguageMap("(?i)" + map.getPattern(), map.getRuleName()));
  }

  /** The tags that SRX files in the wild map for a language: plain or with a region. */
  private static List<String> names(Lang lang) {
    return switch (lang) {
      case URDU -> List.of("ur", "ur-PK", "ur-IN");
      case ENGLISH -> List.of("en", "en-US", "en-GB");
    };
  }

  /** The rules that apply, in order. */
  List<Rule> rules() {
    return rules;
  }

  /** Where segments begin in {@code text}, ascending, without 0; blank segments have no entry. */
  List<Integer> breaks(String text) {
    ISegmenter segmenter = segmenters.get();
    segmenter.computeSegments(text);
    List<Integer> starts = new ArrayList<>();
    for (Range range : segmenter.getRanges()) {
      if (range.start > 0) {
        starts.add(range.start);
      }
    }
    return starts;
  }
}
