package yaad.find;

import org.jspecify.annotations.Nullable;
import yaad.memory.UnitFilter;

/**
 * What to look for in the memory.
 *
 * <p>A text in quotation marks is a phrase, a word that ends in {@code *} stands for all words that begin so, and
 * everything else is words that must all be there, in any order. The language of each part is told by its script.
 *
 * @param text what the user typed
 * @param lang look on this side only, whatever the script; null for the side of each part's script
 * @param filter which units are wanted
 * @param order how hits are ordered
 * @param limit how many hits at most, from 1
 * @param after the {@link Concordance.Page#next} of the page before; null for the first page
 */
public record SearchQuery(
    String text,
    yaad.text.@Nullable Lang lang,
    UnitFilter filter,
    Order order,
    int limit,
    @Nullable String after) {
  /** How hits are ordered. */
  public enum Order {
    /** Those with the words one after another first, then the others; newer ones first. */
    RELEVANCE,
    /** Newer ones first. */
    DATE
  }

  /** The first ten hits by relevance. */
  public static SearchQuery of(String text) {
    return new SearchQuery(text, null, UnitFilter.ALL, Order.RELEVANCE, 10, null);
  }

  public SearchQuery withText(String other) {
    return new SearchQuery(other, lang, filter, order, limit, after);
  }

  public SearchQuery withLang(yaad.text.@Nullable Lang other) {
    return new SearchQuery(text, other, filter, order, limit, after);
  }

  public SearchQuery withFilter(UnitFilter other) {
    return new SearchQuery(text, lang, other, order, limit, after);
  }

  public SearchQuery withOrder(Order other) {
    return new SearchQuery(text, lang, filter, other, limit, after);
  }

  public SearchQuery withLimit(int other) {
    return new SearchQuery(text, lang, filter, order, other, after);
  }

  public SearchQuery withAfter(@Nullable String other) {
    return new SearchQuery(text, lang, filter, order, limit, other);
  }
}
