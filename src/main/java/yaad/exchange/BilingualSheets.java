package yaad.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import yaad.base.UserException;
import yaad.check.Passage;
import yaad.check.Sheet;
import yaad.memory.Unit;
import yaad.text.Lang;

/** The entries of a bilingual file for the checks, each with its place in the file; entries with one empty side too. */
final class BilingualSheets implements UnitSink {
  private static final Set<Format> FORMATS = Set.of(Format.TMX, Format.XLIFF, Format.PO, Format.XLSX, Format.CSV, Format.TSV);

  private final String file;
  private final TextPlaces places;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, Integer> passed = new TreeMap<>();
  private long line = 1;
  private String name = "";

  private BilingualSheets(Path file, TextPlaces places) {
    this.file = file.toString();
    this.places = places;
  }

  /** The format of a file by its name, when it is one of pairs. */
  static Optional<Format> format(Path file) {
    return Format.byExtension(file).filter(FORMATS::contains);
  }

  /**
   * Reads a file.
   *
   * @throws UserException when it cannot be read, or holds no Urdu and English
   */
  static BilingualSheets read(Format format, Path file) {
    try {
      BilingualSheets sheets = new BilingualSheets(file, TextPlaces.of(format, file));
      UnitFiles.read(format, file, Instant.EPOCH, sheets);
      if (sheets.sheets.isEmpty()) {
        throw new UserException("\"" + file + "\" has no entry in Urdu and English" + sheets.reasons(),
            "Check its languages: Yaad looks at ur and en");
      }
      if (!sheets.passed.isEmpty()) {
        sheets.notes.add(file + ": some entries were passed over" + sheets.reasons());
      }
      return sheets;
    } catch (IOException e) {
      throw new UserException("\"" + file + "\" cannot be read: " + e.getMessage(), "Check the file", e);
    }
  }

  private String reasons() {
    StringBuilder out = new StringBuilder();
    passed.forEach((reason, n) -> out.append(out.isEmpty() ? ": " : "; ").append(n).append(" × ").append(reason));
    return out.toString();
  }

  List<Sheet> sheets() {
    return sheets;
  }

  List<String> notes() {
    return notes;
  }

  @Override
  public void at(long entryLine, String entryName) {
    line = entryLine;
    name = entryName;
  }

  @Override
  public void unit(Unit unit) {
    add(unit.ur(), unit.en());
  }

  @Override
  public void half(long entryLine, String ur, String en, String reason) {
    add(ur, en);
  }

  @Override
  public boolean takesUndone() {
    return true;
  }

  private void add(String ur, String en) {
    sheets.add(Sheet.unit(file, passage(Lang.URDU, ur), passage(Lang.ENGLISH, en)));
  }

  private Passage passage(Lang lang, String text) {
    return places.find(lang, text, file, (int) Math.min(Integer.MAX_VALUE, line), name);
  }

  @Override
  public void reject(long entryLine, String reason, String text) {
    passed.merge(reason, 1, Integer::sum);
  }

  @Override
  public void note(String message) {
    notes.add(file + ": " + message);
  }
}
