package yaad.find;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import yaad.memory.Word;
import yaad.memory.Words;
import yaad.text.Lang;

/** The words that begin and end no term: {@code function-words.tsv}, as keys. */
final class FunctionWords {
  private final Set<String> keys = new HashSet<>();

  private FunctionWords(Lang lang) {
    try (InputStream in = FunctionWords.class.getResourceAsStream("function-words.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: function-words.tsv is missing");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> line.startsWith(lang.tag() + "\t"))
          .forEach(line -> Words.of(lang, line.substring(lang.tag().length())).stream().map(Word::key).forEach(keys::add));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FunctionWords of(Lang lang) {
    return new FunctionWords(lang);
  }

  boolean has(String key) {
    return keys.contains(key);
  }
}
