package yaad.align;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Names in both languages from the Unicode Common Locale Data Repository, as ICU carries it: countries, languages,
 * currencies, months, weekdays, the cities of time zones.
 */
final class CldrNames {
  private static final ULocale UR = new ULocale("ur");
  private static final ULocale EN = ULocale.ENGLISH;

  private CldrNames() {}

  /** All names that differ from their code, each once. */
  static List<WordPair> all() {
    List<WordPair> names = new ArrayList<>();
    LocaleDisplayNames ur = LocaleDisplayNames.getInstance(UR);
    LocaleDisplayNames en = LocaleDisplayNames.getInstance(EN);
    for (String region : ULocale.getISOCountries()) {
      add(names, ur.regionDisplayName(region), en.regionDisplayName(region));
    }
    for (String language : ULocale.getISOLanguages()) {
      add(names, ur.languageDisplayName(language), en.languageDisplayName(language));
    }
    for (Currency currency : Currency.getAvailableCurrencies()) {
      add(names, currency.getName(UR, Currency.LONG_NAME, null), currency.getName(EN, Currency.LONG_NAME, null));
    }
    DateFormatSymbols urDates = DateFormatSymbols.getInstance(UR);
    DateFormatSymbols enDates = DateFormatSymbols.getInstance(EN);
    add(names, urDates.getMonths(), enDates.getMonths());
    add(names, urDates.getWeekdays(), enDates.getWeekdays());
    cities(names);
    return names.stream().distinct().toList();
  }

  private static void cities(List<WordPair> names) {
    TimeZoneNames ur = TimeZoneNames.getInstance(UR);
    TimeZoneNames en = TimeZoneNames.getInstance(EN);
    Set<String> zones = new TreeSet<>(TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL, null, null));
    for (String zone : zones) {
      add(names, ur.getExemplarLocationName(zone), en.getExemplarLocationName(zone));
    }
  }

  private static void add(List<WordPair> names, String[] ur, String[] en) {
    for (int i = 0; i < ur.length; i++) {
      add(names, ur[i], en[i]);
    }
  }

  private static void add(List<WordPair> names, @Nullable String ur,
      @Nullable String en) {
    // A name that CLDR does not know in Urdu comes as its code or in English.
    if (ur != null && en != null && ur.codePoints().anyMatch(Character::isLetter)
        && ur.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)) {
      names.add(new WordPair(ur, en));
    }
  }
}
