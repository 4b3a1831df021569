package yaad.web;

import java.util.List;
import java.util.Locale;
import yaad.align.Alignment;
import yaad.find.Concordance;
import yaad.memory.Place;
import yaad.memory.Status;
import yaad.memory.Unit;
import yaad.text.Lang;

/**
 * A unit as pages show it.
 *
 * @param unit the unit
 * @param ur its Urdu text
 * @param en its English text
 */
record UnitRow(Unit unit, Marked ur, Marked en) {
  static UnitRow of(Unit unit) {
    return new UnitRow(unit, Marked.plain(Lang.URDU, unit.ur()), Marked.plain(Lang.ENGLISH, unit.en()));
  }

  static UnitRow of(Concordance.Hit hit) {
    Unit unit = hit.unit();
    return new UnitRow(unit, Marked.of(Lang.URDU, unit.ur(), hit.ur(), hit.urProbable()),
        Marked.of(Lang.ENGLISH, unit.en(), hit.en(), hit.enProbable()));
  }

  String id() {
    return unit.id().toString();
  }

  /** Both texts in the order in which they stand: English is always on the left, and Urdu on the right. */
  List<Marked> sides(View view) {
    return view.words().isUrdu() ? List.of(ur, en) : List.of(en, ur);
  }

  /** Whether it comes from an article. */
  boolean hasPlace() {
    return unit.place() != null;
  }

  /** The article's name, or empty. */
  String document() {
    Place place = unit.place();
    return place == null ? "" : place.document();
  }

  /** Its number in the article, from 1, or 0. */
  int position() {
    Place place = unit.place();
    return place == null ? 0 : place.position() + 1;
  }

  /** Its place on the page where alignments are reviewed. */
  String review(View view) {
    Place place = unit.place();
    return place == null ? "" : view.link("/review", "doc", place.alignment().toString(), "row", "" + place.position());
  }

  String origin() {
    return "origin." + unit.origin().name().toLowerCase(Locale.ROOT);
  }

  String status() {
    return unit.status().name().toLowerCase(Locale.ROOT);
  }

  /** How sure it is, as a class: {@code band-high}, {@code band-mid}, {@code band-low}. */
  String band() {
    if (unit.status() == Status.APPROVED) {
      return "band-high";
    }
    if (unit.status() == Status.REJECTED) {
      return "band-low";
    }
    return !unit.doubtful() ? "band-high" : unit.confidence() >= Alignment.REJECT ? "band-mid" : "band-low";
  }

  /** The same as a shape, for those who do not see colours. */
  String shape() {
    return switch (unit.status()) {
      case APPROVED -> "✓";
      case REJECTED -> "✕";
      case DRAFT -> switch (band()) {
        case "band-high" -> "●";
        case "band-mid" -> "◆";
        default -> "▲";
      };
    };
  }

  /** The same as a number. */
  String confidence() {
    return String.format(Locale.ROOT, "%.2f", unit.confidence());
  }
}
