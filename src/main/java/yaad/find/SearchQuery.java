package yaad.find;

import org.jspecify.annotations.Nullable;
import yaad.memory.UnitFilter;

/**
 * What to look for in the memory.
 *
 * <p>A text in quotation marks is a phrase, a word that ends in {@code *} stands for all words that begin so, and
 * everything else is words that must all be there, in any order. The language of each part is told by its script.
 *
 * @param text what the user typed; may be blank when one of the next two is not
 * @param ur what must stand in the Urdu text, or nothing
 * @param en what must stand in the English text, or nothing
 * @param words how single words are taken
 * @param lang look on this side only, whatever the script; null for the side of each part's script
 * @param filter which units are wanted
 * @param order how hits are ordered
 * @param limit how many hits at most, from 1
 * @param after the {@link Concordance.Page#next} of the page before; null for the first page
 */
public record SearchQuery(
    String text,
    String ur,
    String en,
    Words words,
    yaad.text.@Nullable Lang lang,
    UnitFilter filter,
    Order order,
    int limit,
    @Nullable String after) {
  /** How single words are taken. */
  public enum Words {
    /** As they are. */
    EXACT,
    /** With all their forms that the memory has. */
    STEMS,
    /** Those in Latin letters as Urdu words that sound so. */
    ROMAN
  }

  /** On the side of each part's script, words as they are. */
  public SearchQuery(
      String text, yaad.text.@Nullable Lang lang, UnitFilter filter, Order order, int limit, @Nullable String after) {
    this(text, "", "", Words.EXACT, lang, filter, order, limit, after);
  }

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
    return new SearchQuery(other, ur, en, words, lang, filter, order, limit, after);
  }

  public SearchQuery withBoth(String inUrdu, String inEnglish) {
    return new SearchQuery(text, inUrdu, inEnglish, words, lang, filter, order, limit, after);
  }

  public SearchQuery withWords(Words other) {
    return new SearchQuery(text, ur, en, other, lang, filter, order, limit, after);
  }

  public SearchQuery withLang(yaad.text.@Nullable Lang other) {
    return new SearchQuery(text, ur, en, words, other, filter, order, limit, after);
  }

  public SearchQuery withFilter(UnitFilter other) {
    return new SearchQuery(text, ur, en, words, lang, other, order, limit, after);
  }

  public SearchQuery withOrder(Order other) {
    return new SearchQuery(text, ur, en, words, lang, filter, other, limit, after);
  }

  public SearchQuery withLimit(int other) {
    return new SearchQuery(text, ur, en, words, lang, filter, order, other, after);
  }

  public SearchQuery withAfter(@Nullable String other) {
    return new SearchQuery(text, ur, en, words, lang, filter, order, limit, other);
  }
}
