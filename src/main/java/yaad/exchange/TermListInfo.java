package yaad.exchange;

import java.time.Instant;
import java.util.List;

/**
 * What a term list tells about itself.
 *
 * @param title its title
 * @param made when it was made
 * @param maker the program that made it, with its version
 * @param memory the name of the memory that it comes from
 * @param filters what was chosen, in words, one line each; none for the whole glossary
 * @param urduFont the font of Urdu cells
 */
public record TermListInfo(String title, Instant made, String maker, String memory, List<String> filters, String urduFont) {
  /** A font that is free and that current systems bring or offer. */
  public static final String NASTALIQ = "Noto Nastaliq Urdu";

  public TermListInfo {
    filters = List.copyOf(filters);
  }
}
