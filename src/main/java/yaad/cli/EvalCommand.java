package yaad.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code yaad eval}: accuracy against gold files; its subcommands do the work. */
@CommandLine.Command(
    name = "eval",
    header = "Measure Yaad against gold files of your own or of others.",
    footer = {"  yaad eval align samples", ""},
    commandListHeading = "%nWhat to measure:%n")
final class EvalCommand extends Command {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  EvalCommand(Console console) {
    super(console);
  }

  @Override
  protected int run() {
    spec.commandLine().usage(console.errWriter());
    return Main.USER;
  }
}
