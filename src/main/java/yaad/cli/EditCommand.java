package yaad.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yaad.base.UserException;
import yaad.memory.Memory;
import yaad.memory.Unit;
import yaad.text.Lang;

/** {@code yaad edit}: puts a unit right. */
@CommandLine.Command(
    name = "edit",
    header = "Change the texts, the status or the properties of units.",
    footer = {
      "  yaad edit 8c1f03aa --en 'Where will the centre be built?'",
      "  yaad edit 8c1f03aa --status approved --client Dawn --note 'as the editor wants it'",
      "  yaad edit 8c1f03aa 91bb20c4 --status rejected       several at once",
      "  yaad edit 8c1f03aa --ur - < sentence.txt            a text from standard input",
      "  yaad edit 8c1f03aa --used                           counts one use as a translation",
      "",
      "  The id stands in brackets at the end of every hit of yaad search and yaad match.",
      "  yaad undo takes the change back; yaad history ID shows what a unit was before.",
      ""
    })
final class EditCommand extends Command {
  @Parameters(arity = "1..*", paramLabel = "ID", description = "The unit: four or more of the first or the last characters of its id.")
  private List<String> ids = List.of();

  @Option(names = "--ur", paramLabel = "TEXT", description = "The Urdu text from now on; - reads it from standard input.")
  private @Nullable String ur;

  @Option(names = "--en", paramLabel = "TEXT", description = "The English text from now on; - reads it from standard input.")
  private @Nullable String en;

  @Mixin
  private UnitChanges changes = new UnitChanges();

  @Option(names = "--used", description = "Count one use: it was taken over as a translation. Who changed it, and when, stays.")
  private boolean used;

  @Option(names = "--json", description = "One JSON object a unit: as it is now, and whether it changed.")
  private boolean json;

  EditCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    boolean texts = ur != null || en != null;
    if (!texts && !used && changes.isEmpty()) {
      throw new UserException("Nothing was said to change", "Say what: --ur TEXT, --en TEXT, --status approved, --client NAME, ...");
    }
    if (texts && ids.size() > 1) {
      throw new UserException("A text was given for " + ids.size() + " units", "Change the texts of one unit at a time");
    }
    String newUr = text(ur, "Urdu");
    String newEn = text(en, "English");
    try (Memory memory = open()) {
      List<Boolean> changed = new ArrayList<>();
      List<Unit> units = memory.write("edit", String.join(" ", ids), writer -> {
        List<Unit> now = new ArrayList<>();
        for (String id : ids) {
          Unit unit = memory.units().find(id);
          Unit wanted = changes.applied(unit);
          wanted = newUr == null ? wanted : wanted.withText(Lang.URDU, newUr);
          wanted = newEn == null ? wanted : wanted.withText(Lang.ENGLISH, newEn);
          changed.add(writer.edit(wanted) | (used && writer.use(unit.id())));
          now.add(memory.units().get(unit.id()).orElseThrow());
        }
        return now;
      });
      for (int i = 0; i < units.size(); i++) {
        print(units.get(i), changed.get(i));
      }
      return Main.OK;
    }
  }

  private @Nullable String text(@Nullable String given, String side) {
    String text = "-".equals(given) ? readAll() : given;
    if (text != null && text.isBlank()) {
      throw new UserException("The " + side + " text would be empty", "Give a text, or take the unit out with yaad delete");
    }
    return text == null ? null : text.strip();
  }

  private String readAll() {
    try {
      StringBuilder all = new StringBuilder();
      for (int c = console.in().read(); c >= 0; c = console.in().read()) {
        all.append((char) c);
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(Unit unit, boolean changed) {
    if (json) {
      var object = Rows.unit(unit);
      object.put("edited", changed);
      console.json(object);
      return;
    }
    console.line(Rows.source(unit) + (changed ? "" : "  (nothing changed)"));
    console.line("  en  " + unit.en());
    console.line("  ur  " + console.show(unit.ur()));
    unit.attributes().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
        .forEach(a -> console.line(String.format(Locale.ROOT, "  %s: %s", a.getKey(), console.show(a.getValue()))));
  }
}
