package yaad.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import yaad.base.UserException;
import yaad.memory.Status;
import yaad.memory.Unit;

/** The options that say what a unit shall be, apart from its texts. */
final class UnitChanges {
  @Option(names = "--status", paramLabel = "S", description = "What people say of it: draft, approved or rejected.")
  private @Nullable Status status;

  @Option(names = "--client", paramLabel = "NAME", description = "Whom it was translated for; '' takes it away, here and below.")
  private @Nullable String client;

  @Option(names = "--domain", paramLabel = "NAME", description = "Its subject field.")
  private @Nullable String domain;

  @Option(names = "--note", paramLabel = "TEXT", description = "A remark for people.")
  private @Nullable String note;

  @Option(names = "--creator", paramLabel = "NAME", description = "Who made it.")
  private @Nullable String creator;

  @Option(names = "--set", paramLabel = "NAME=TEXT", description = "Any other property, such as ur-lang=ur-IN.")
  private Map<String, String> properties = new LinkedHashMap<>();

  /** Whether none was given. */
  boolean isEmpty() {
    return status == null && creator == null && attributes().isEmpty();
  }

  /** The unit as the options want it. */
  Unit applied(Unit unit) {
    Unit changed = status == null ? unit : unit.judged(status);
    if (creator != null) {
      changed = changed.withCreator(creator.strip());
    }
    for (Map.Entry<String, String> a : attributes().entrySet()) {
      changed = changed.withAttribute(a.getKey(), a.getValue());
    }
    return changed;
  }

  private Map<String, String> attributes() {
    Map<String, String> all = new LinkedHashMap<>();
    properties.forEach((name, value) -> {
      if (name.isBlank()) {
        throw new UserException("--set has no name before the sign =", "Write it so: --set ur-lang=ur-IN");
      }
      all.put(name.strip(), value.strip());
    });
    put(all, Unit.CLIENT, client);
    put(all, Unit.DOMAIN, domain);
    put(all, Unit.NOTE, note);
    return all;
  }

  private static void put(Map<String, String> all, String name, @Nullable String value) {
    if (value != null) {
      all.put(name, value.strip());
    }
  }
}
