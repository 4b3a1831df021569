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

  /** The spellings of some letters: anywhere, at the start of a word, at its end; an empty list where no row says more. */
  private static final class Row {
    final String letters;
    List<Spelling> anywhere = List.of();
    List<Spelling> first = List.of();
    List<Spelling> last = List.of();

    Row(String letters) {
      this.letters = letters;
    }
  }

  private static final RomanTable TABLE = new RomanTable();
  /** A letter left out that no row names. */
  private static final int LOST = 100;

  private final Map<Character, List<Row>> rows = new HashMap<>();

  private RomanTable() {
    for (String[] cells : Resource.rows("roman.tsv")) {
      String letters = cells[0].replace("^", "").replace("$", "");
      List<Spelling> spellings = spellings(letters.length(), cells[1]);
      Row row = row(letters);
      if (cells[0].startsWith("^")) {
        row.first = spellings;
      } else if (cells[0].endsWith("$")) {
        row.last = spellings;
      } else {
        row.anywhere = spellings;
      }
    }
  }

  private static List<Spelling> spellings(int length, String text) {
    List<Spelling> spellings = new ArrayList<>();
    for (String cell : text.split(", ")) {
      int at = cell.indexOf(' ');
      String latin = cell.substring(0, at);
      spellings.add(new Spelling(length, latin.equals("-") ? "" : latin, Integer.parseInt(cell.substring(at + 1))));
    }
    if (length == 1 && spellings.stream().noneMatch(s -> s.latin().isEmpty())) {
      spellings.add(new Spelling(1, "", LOST));
    }
    return List.copyOf(spellings);
  }

  private Row row(String letters) {
    List<Row> same = rows.computeIfAbsent(letters.charAt(0), c -> new ArrayList<>());
    for (Row row : same) {
      if (row.letters.equals(letters)) {
        return row;
      }
    }
    Row row = new Row(letters);
    same.add(row);
    return row;
  }

  /** The spellings of the one, two or three letters at each place of an Urdu text at level T. */
  static List<List<Spelling>> of(String urdu) {
    List<List<Spelling>> all = new ArrayList<>(urdu.length());
    for (int i = 0; i < urdu.length(); i++) {
      List<Spelling> here = new ArrayList<>(16);
      boolean first = i == 0 || urdu.charAt(i - 1) == ' ';
      for (Row row : TABLE.rows.getOrDefault(urdu.charAt(i), List.of())) {
        if (urdu.startsWith(row.letters, i)) {
          int end = i + row.letters.length();
          boolean last = end == urdu.length() || urdu.charAt(end) == ' ';
          here.addAll(first && !row.first.isEmpty() ? row.first : last && !row.last.isEmpty() ? row.last : row.anywhere);
        }
      }
      if (here.isEmpty()) {
        // Spaces and punctuation are not heard, other letters are lost.
        here.add(new Spelling(1, "", Script.isArabicLetter(urdu.charAt(i)) ? LOST : 0));
      }
      all.add(here);
    }
    return all;
  }
}
