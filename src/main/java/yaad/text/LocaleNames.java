package yaad.text;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names in English and Urdu from the Unicode Common Locale Data Repository, as ICU carries it, cleaned: Arabic letters are
 * made Urdu ones, and what is wrong or cut short there ({@code cldr-wrong.tsv}) is left out.
 */
public final class LocaleNames {
  private static final ULocale UR = new ULocale("ur");
  private static final ULocale EN = ULocale.ENGLISH;
  private static final ULocale BRITISH = ULocale.UK;

  /** Names that are not plain: with a remark, a year, a second place, or Latin letters in the Urdu. */
  private static final Pattern NOT_PLAIN = Pattern.compile("[\\[\\](),&0-9۰-۹]");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
  /** Time zones are called after the island without saying so in Urdu. */
  private static final Pattern SHORTENED = Pattern.compile("\\b(?:Island|Islands|Station|Atoll|Archipelago|Land|Quarter|Bay|Time)\\b");
  private static final Set<String> UNIT_TYPES = Set.of("acceleration", "area", "digital", "duration", "electric", "energy",
      "force", "frequency", "length", "mass", "power", "pressure", "speed", "temperature", "volume");
  /** From the first to the last regional code of UN M.49 that CLDR names. */
  private static final List<String> REGIONS = List.of("150", "142", "002", "009", "005", "013", "014", "015", "011", "017",
      "030", "034", "035", "143", "145", "151", "154", "155", "039", "053", "419", "EU", "EZ", "UN");

  private final Set<String> wrong = new HashSet<>();
  private final Set<String> known = new HashSet<>();
  private final List<Name> names = new ArrayList<>();

  /** What a name is the name of. */
  public enum Kind {
    PLACE,
    LANGUAGE,
    CURRENCY,
    UNIT,
    TIME
  }

  /**
   * A name.
   *
   * @param kind what it names
   * @param english in English
   * @param british how Britain spells it, or empty when the same
   * @param urdu in Urdu
   */
  public record Name(Kind kind, String english, String british, String urdu) {}

  private LocaleNames() {
    Resource.rows("cldr-wrong.tsv").forEach(row -> wrong.add(row[0] + "\t" + Resource.key(row[1])));
  }

  /** All names, each English one once. */
  public static List<Name> all() {
    LocaleNames all = new LocaleNames();
    all.places();
    all.languages();
    all.currencies();
    all.units();
    all.times();
    return List.copyOf(all.names);
  }

  private void places() {
    LocaleDisplayNames ur = LocaleDisplayNames.getInstance(UR);
    LocaleDisplayNames en = LocaleDisplayNames.getInstance(EN);
    for (String region : ULocale.getISOCountries()) {
      add(Kind.PLACE, en.regionDisplayName(region), "", ur.regionDisplayName(region));
    }
    REGIONS.forEach(region -> add(Kind.PLACE, en.regionDisplayName(region), "", ur.regionDisplayName(region)));
    TimeZoneNames urZones = TimeZoneNames.getInstance(UR);
    TimeZoneNames enZones = TimeZoneNames.getInstance(EN);
    for (String zone : new TreeSet<>(TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null))) {
      String city = enZones.getExemplarLocationName(zone);
      if (city != null && !SHORTENED.matcher(city).find()) {
        add(Kind.PLACE, city, "", urZones.getExemplarLocationName(zone));
      }
    }
  }

  private void languages() {
    LocaleDisplayNames ur = LocaleDisplayNames.getInstance(UR);
    LocaleDisplayNames en = LocaleDisplayNames.getInstance(EN);
    for (String language : ULocale.getISOLanguages()) {
      add(Kind.LANGUAGE, en.languageDisplayName(language), "", ur.languageDisplayName(language));
    }
  }

  private void currencies() {
    for (Currency currency : codes()) {
      add(Kind.CURRENCY, currency.getName(EN, Currency.LONG_NAME, null), "", currency.getName(UR, Currency.LONG_NAME, null));
    }
  }

  private static List<Currency> codes() {
    return Currency.getAvailableCurrencies().stream().sorted(Comparator.comparing(Currency::getCurrencyCode)).toList();
  }

  private void units() {
    for (MeasureUnit unit : MeasureUnit.getAvailable()) {
      if (UNIT_TYPES.contains(unit.getType()) && one(unit, EN).indexOf('.') < 0) {
        add(Kind.UNIT, one(unit, EN), one(unit, BRITISH), one(unit, UR));
      }
    }
  }

  /** A unit as it is written after a one. */
  private static String one(MeasureUnit unit, ULocale locale) {
    String text = NumberFormatter.withLocale(locale).unit(unit).unitWidth(NumberFormatter.UnitWidth.FULL_NAME).format(1).toString();
    return text.replaceAll("[0-9۰-۹\\p{Cf}]", "").strip();
  }

  private void times() {
    for (String calendar : List.of("gregorian", "islamic")) {
      DateFormatSymbols ur = new DateFormatSymbols(Calendar.getInstance(new ULocale("ur@calendar=" + calendar)), UR);
      DateFormatSymbols en = new DateFormatSymbols(Calendar.getInstance(new ULocale("en@calendar=" + calendar)), EN);
      add(en.getMonths(), ur.getMonths());
      if (calendar.equals("gregorian")) {
        add(en.getWeekdays(), ur.getWeekdays());
      }
    }
  }

  private void add(String[] en, String[] ur) {
    for (int i = 0; i < Math.min(en.length, ur.length); i++) {
      add(Kind.TIME, en[i], "", ur[i]);
    }
  }

  private void add(Kind kind, @Nullable String en, String british, @Nullable String ur) {
    if (en == null || ur == null || en.isBlank() || ur.equals(en)) {
      return;
    }
    String clean = Fold.key(ur, Lang.URDU, Level.ENCODING).strip();
    boolean plain = !NOT_PLAIN.matcher(en).find() && !NOT_PLAIN.matcher(clean).find() && !LATIN.matcher(clean).find();
    if (plain && Script.arabicShare(clean) == 1 && !wrong.contains(en + "\t" + Resource.key(clean))
        && known.add(en.toLowerCase(Locale.ROOT))) {
      names.add(new Name(kind, en, british.equals(en) ? "" : british, clean));
    }
  }
}
