package yaad.cli;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The list of all commands. Only the one that is asked for is built, because picocli reads a class's annotations by
 * reflection and all of them together cost a tenth of a second at every start.
 */
final class Commands {
  private record Entry(String name, Function<Console, ? extends Command> make, List<Entry> below) {
    Entry(String name, Function<Console, ? extends Command> make) {
      this(name, make, List.of());
    }

    CommandLine line(Console console) {
      CommandLine line = shape(new CommandLine(make.apply(console)));
      below.forEach(e -> line.addSubcommand(e.name(), e.line(console)));
      return line;
    }
  }

  /** What {@code yaad eval} measures. */
  private static final List<Entry> EVALS = List.of(
      new Entry("segment", EvalSegmentCommand::new),
      new Entry("terms", EvalTermsCommand::new),
      new Entry("checks", EvalChecksCommand::new),
      new Entry("align", EvalAlignCommand::new));

  private static final List<Entry> ALL = List.of(
      new Entry("align", AlignCommand::new),
      new Entry("review", ReviewCommand::new),
      new Entry("show", ShowCommand::new),
      new Entry("search", SearchCommand::new),
      new Entry("match", MatchCommand::new),
      new Entry("check", CheckCommand::new),
      new Entry("term", TermCommand::new),
      new Entry("terms", TermsCommand::new),
      new Entry("extract", ExtractCommand::new),
      new Entry("export", ExportCommand::new),
      new Entry("import", ImportCommand::new),
      new Entry("segment", SegmentCommand::new),
      new Entry("text", TextCommand::new),
      new Entry("lexicon", LexiconCommand::new),
      new Entry("status", StatusCommand::new),
      new Entry("edit", EditCommand::new),
      new Entry("delete", DeleteCommand::new),
      new Entry("replace", ReplaceCommand::new),
      new Entry("dedupe", DedupeCommand::new),
      new Entry("clean", CleanCommand::new),
      new Entry("history", HistoryCommand::new),
      new Entry("log", LogCommand::new),
      new Entry("undo", UndoCommand::new),
      new Entry("redo", RedoCommand::new),
      new Entry("verify", VerifyCommand::new),
      new Entry("backup", BackupCommand::new),
      new Entry("restore", RestoreCommand::new),
      new Entry("eval", EvalCommand::new, EVALS));

  private Commands() {}

  /** The parser for what follows a command's name, or null when there is no such command. */
  static @Nullable CommandLine named(String name, Console console) {
    for (Entry e : ALL) {
      if (e.name().equals(name)) {
        return e.line(console).setCommandName("yaad " + name);
      }
    }
    return null;
  }

  /** The parser for words that begin with no command's name: they ask for help or for the version, or are mistyped. */
  static CommandLine unnamed(String[] args, Console console) {
    CommandLine root = shape(new CommandLine(new Root(console)));
    if (!(args.length == 1 && List.of("-V", "--version").contains(args[0]))) {
      ALL.forEach(e -> root.addSubcommand(e.name(), e.line(console)));
    }
    return root;
  }

  /** All names, in the order of the help page. */
  static List<String> names() {
    return ALL.stream().map(Entry::name).toList();
  }

  private static CommandLine shape(CommandLine line) {
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(100);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // Examples first: people copy them before they read options.
    line.setHelpSectionKeys(List.of(
        UsageMessageSpec.SECTION_KEY_HEADER,
        UsageMessageSpec.SECTION_KEY_FOOTER_HEADING,
        UsageMessageSpec.SECTION_KEY_FOOTER,
        UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
        UsageMessageSpec.SECTION_KEY_SYNOPSIS,
        UsageMessageSpec.SECTION_KEY_DESCRIPTION_HEADING,
        UsageMessageSpec.SECTION_KEY_DESCRIPTION,
        UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
        UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
        UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
        UsageMessageSpec.SECTION_KEY_OPTION_LIST,
        UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
        UsageMessageSpec.SECTION_KEY_COMMAND_LIST));
    return line;
  }
}
