package yaad.find;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import yaad.memory.Concept;
import yaad.memory.Stamp;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;

/** Reads case files and small glossaries beside the tests. */
final class GlossaryFile {
  private static final Stamp STAMP = new Stamp("test", Instant.EPOCH, "test", Instant.EPOCH);

  private GlossaryFile() {}

  static List<String[]> rows(String file) {
    try (InputStream in = Objects.requireNonNull(GlossaryFile.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The concepts of {@code glossary.tsv}. */
  static List<Concept> concepts() {
    List<String[]> rows = rows("glossary.tsv");
    return rows.subList(1, rows.size()).stream().map(r -> concept(r[0], r[1], r[4], r[2], r[3], r[5], r[6], r[7])).toList();
  }

  /** The concepts of the glossary that Yaad brings along. */
  static List<Concept> starter() {
    try {
      List<String[]> rows = Files.readAllLines(Path.of("glossary", "starter.tsv")).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t", -1)).toList();
      return rows.subList(1, rows.size()).stream().map(r -> concept(r[0], r[1], r[4], r[2], r[3], r[6], r[7], r[8])).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Concept concept(
      String ref, String field, String pos, String en, String enAdmitted, String ur, String urAdmitted, String urDeprecated) {
    List<Term> terms = new ArrayList<>();
    add(terms, Lang.ENGLISH, en, TermStatus.PREFERRED, pos);
    add(terms, Lang.ENGLISH, enAdmitted, TermStatus.ADMITTED, pos);
    add(terms, Lang.URDU, ur, TermStatus.PREFERRED, pos);
    add(terms, Lang.URDU, urAdmitted, TermStatus.ADMITTED, pos);
    add(terms, Lang.URDU, urDeprecated, TermStatus.DEPRECATED, pos);
    return new Concept(UUID.nameUUIDFromBytes(ref.getBytes(StandardCharsets.UTF_8)), ref, field, "", "", "", "test", false,
        terms, STAMP);
  }

  private static void add(List<Term> terms, Lang lang, String cell, TermStatus status, String pos) {
    Arrays.stream(cell.split("\\|")).map(String::strip).filter(t -> !t.isEmpty()).forEach(text -> terms.add(new Term(
        UUID.nameUUIDFromBytes((lang + text + terms.size()).getBytes(StandardCharsets.UTF_8)), lang, text, status, pos, "", "", "")));
  }
}
