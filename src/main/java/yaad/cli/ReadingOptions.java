package yaad.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import yaad.base.UserException;
import yaad.segment.Article;
import yaad.segment.ArticleReader;
import yaad.segment.Segmenter;
import yaad.segment.UserRules;

/** The options of every command that reads articles. */
final class ReadingOptions {
  @Option(names = "--srx", paramLabel = "FILE", description = "Segmentation rules of your own (SRX 2.0), tried before ours.")
  private @Nullable Path srx;

  @Option(names = "--charset", paramLabel = "NAME",
      description = "How the files are encoded, such as windows-1256 (default: UTF-8, or UTF-16 by its mark).")
  private @Nullable String charset;

  /** The segmenter that the options ask for. */
  Segmenter segmenter() {
    return srx == null ? new Segmenter() : new Segmenter(UserRules.read(srx));
  }

  /** The reader that the options ask for. */
  ArticleReader reader() {
    return new ArticleReader(segmenter(), charset());
  }

  /** The article in a file, or on standard input when the file is called {@code -}. */
  Article read(Path file, Console console) {
    return file.toString().equals("-")
        ? reader().read("standard input", console.in().lines().collect(Collectors.joining("\n")), Optional.empty())
        : reader().read(file, Optional.empty());
  }

  private @Nullable Charset charset() {
    try {
      return charset == null ? null : Charset.forName(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new UserException("There is no encoding \"" + charset + "\"", "Give one such as UTF-8, UTF-16 or windows-1256", e);
    }
  }
}
