package yaad.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What {@code yaad} alone says: the list of its commands. */
@CommandLine.Command(
    name = "yaad",
    header = "Yaad: a translation memory and glossary for Urdu and English.",
    footerHeading = "%n",
    footer = {
      "  yaad align samples          make a memory from article pairs (x.ur.txt + x.en.txt)",
      "  yaad search Beijing         every sentence with a word or phrase, beside its translation",
      "  yaad term putin             how a term is rendered; Roman letters will do",
      "  yaad export memory.tmx      for OmegaT, Trados, memoQ, Phrase",
      ""
    },
    synopsisHeading = "Usage: ",
    commandListHeading = "%nCommands (each has -h, with examples):%n",
    optionListHeading = "%nOptions:%n",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = CommandLine.ScopeType.LOCAL)
final class Root implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  private final Console console;

  Root(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    spec.commandLine().usage(console.outWriter());
  }
}
