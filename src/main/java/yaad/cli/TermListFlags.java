package yaad.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import yaad.exchange.TermListInfo;
import yaad.exchange.TermListOptions;
import yaad.find.TermFilter;
import yaad.memory.Memory;
import yaad.memory.TermStatus;
import yaad.memory.UnitFilter;

/** The options of a term list. */
final class TermListFlags {
  @Option(names = "--title", paramLabel = "T", description = "Terms: the title of the list.")
  private String title = "Term list";

  @Option(names = "--field", paramLabel = "F", description = "Terms: only this subject field.")
  private @Nullable String field;

  @Option(names = "--project", paramLabel = "P", description = "Terms: only what is for this project.")
  private @Nullable String project;

  @Option(names = "--term-status", paramLabel = "S", description = "Terms: only concepts with such a term: ${COMPLETION-CANDIDATES}.")
  private @Nullable TermStatus status;

  @Option(names = "--missing-urdu", description = "Terms: only concepts without an Urdu term.")
  private boolean missingUrdu;

  @Option(names = "--article", paramLabel = "DOC", description = "Terms: only those in this document pair; may be given several times.")
  private List<String> articles = List.of();

  @Option(names = "--extracted",
      description = "Terms, .xlsx: also a sheet of terms proposed from the memory; importing takes those marked yes.")
  private boolean extracted;

  @Option(names = "--without-context", description = "Terms: only concepts without a sentence that shows them in use.")
  private boolean withoutContext;

  @Option(names = "--unused", description = "Terms: only concepts that no unit of the memory uses.")
  private boolean unused;

  @Option(names = "--font", paramLabel = "NAME", description = "Terms: the font of Urdu (default: ${DEFAULT-VALUE}).")
  private String font = TermListInfo.NASTALIQ;

  /** @param units the options that terms share with units: the client and the document */
  TermListOptions options(Memory memory, UnitFilter units) {
    TermFilter filter = new TermFilter(Optional.ofNullable(field), units.client(), Optional.ofNullable(project),
        Optional.ofNullable(status), missingUrdu, withoutContext, unused);
    Set<String> documents = Stream.concat(articles.stream(), units.document().stream())
        .map(name -> memory.documents().find(name).name()).collect(Collectors.toSet());
    return new TermListOptions(title, filter, documents, Instant.now(), font, extracted);
  }
}
