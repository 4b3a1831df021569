package yaad.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code roman.tsv}: how Urdu letters are spelled in Latin ones, and what each spelling costs. */
final class RomanTable {
  /**
   * One spelling of the letters at a place.
   *
   * @param letters how many Urdu letters it spells
   * @param latin its Latin letters, empty for letters that are left out
   * @param cost in hundredths of a wrong consonant
   */
  record Spelling(int letters, String latin, int cost) {}

  private static final RomanTable TABLE = new RomanTable();
  private static final int LONGEST = 3;
  /** A letter left out that no row names. */
  private static final int LOST = 100;

  private final Map<String, List<Spelling>> rows = new HashMap<>();

  private RomanTable() {
    for (String[] row : Resource.rows("roman.tsv")) {
      String letters = row[0];
      int length = letters.replace("^", "").replace("$", "").length();
      List<Spelling> spellings = new ArrayList<>();
      for (String cell : row[1].split(", ")) {
        int at = cell.indexOf(' ');
        String latin = cell.substring(0, at);
        spellings.add(new Spelling(length, latin.equals("-") ? "" : latin, Integer.parseInt(cell.substring(at + 1))));
      }
      if (length == 1 && spellings.stream().noneMatch(s -> s.latin().isEmpty())) {
        spellings.add(new Spelling(1, "", LOST));
      }
      rows.put(letters, List.copyOf(spellings));
    }
  }

  /** The spellings of the one, two or three letters at each place of an Urdu text at level T. */
  static List<List<Spelling>> of(String urdu) {
    List<List<Spelling>> all = new ArrayList<>(urdu.length());
    for (int i = 0; i < urdu.length(); i++) {
      List<Spelling> here = new ArrayList<>();
      for (int length = 1; length <= LONGEST && i + length <= urdu.length(); length++) {
        here.addAll(TABLE.at(urdu, i, length));
      }
      if (here.isEmpty()) {
        // Spaces and punctuation are not heard, other letters are lost.
        here.add(new Spelling(1, "", Script.isArabicLetter(urdu.charAt(i)) ? LOST : 0));
      }
      all.add(here);
    }
    return all;
  }

  private List<Spelling> at(String urdu, int i, int length) {
    String letters = urdu.substring(i, i + length);
    if (i == 0 || urdu.charAt(i - 1) == ' ') {
      List<Spelling> first = rows.get("^" + letters);
      if (first != null) {
        return first;
      }
    }
    if (i + length == urdu.length() || urdu.charAt(i + length) == ' ') {
      List<Spelling> last = rows.get(letters + "$");
      if (last != null) {
        return last;
      }
    }
    return rows.getOrDefault(letters, List.of());
  }
}
