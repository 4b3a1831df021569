package yaad.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yaad.memory.Concept;
import yaad.memory.Stamp;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;

/**
 * A concept while it is being read from a foreign file. Its identity is the id of the file when that is a UUID; ids such as
 * {@code 17} mean nothing outside their file, so then the first terms of both languages make it: importing again finds
 * the same concept.
 */
final class ConceptDraft {
  String id = "";
  String ref = "";
  String field = "";
  String definition = "";
  String client = "";
  String project = "";
  String note = "";
  String source = "";
  boolean doNotTranslate;
  @Nullable Stamp stamp;
  final List<Draft> terms = new ArrayList<>();

  /** A term while it is being read. */
  static final class Draft {
    final Lang lang;
    @Nullable UUID id;
    String text = "";
    TermStatus status = TermStatus.ADMITTED;
    boolean statusTold;
    String pos = "";
    String gender = "";
    String type = "";
    String context = "";
    String contextUnit = "";
    int at = -1;
    Stamp stamp = Stamp.NONE;

    Draft(Lang lang) {
      this.lang = lang;
    }

    void status(@Nullable TermStatus told) {
      if (told != null) {
        status = told;
        statusTold = true;
      }
    }
  }

  /** A further term, to be filled in. */
  Draft add(Lang lang, String text) {
    Draft draft = new Draft(lang);
    draft.text = text.strip();
    terms.add(draft);
    return draft;
  }

  /** Adds to a field that may come several times. */
  static String join(String before, String more) {
    String m = more.strip();
    return before.isEmpty() ? m : m.isEmpty() || before.equals(m) ? before : before + "\n" + m;
  }

  /**
   * The concept, or null when it has no term.
   *
   * @param otherwise who and when, where the file does not say
   */
  @Nullable Concept build(String defaultSource, Stamp otherwise) {
    terms.removeIf(t -> t.text.isEmpty());
    if (terms.isEmpty()) {
      return null;
    }
    preferFirst(Lang.ENGLISH);
    preferFirst(Lang.URDU);
    if (terms.stream().allMatch(t -> t.at >= 0)) {
      terms.sort((a, b) -> Integer.compare(a.at, b.at));
    }
    UUID own = Values.uuid(id.length() == 37 ? id.substring(1) : id);
    UUID identity = own != null ? own : named("terms/" + first(Lang.ENGLISH) + "/" + first(Lang.URDU));
    List<Term> built = new ArrayList<>();
    for (Draft t : terms) {
      UUID termId = t.id != null ? t.id : named(identity + "/" + t.lang.tag() + "/" + t.text);
      built.add(new Term(termId, t.lang, t.text, t.status, t.pos, t.gender, t.type, t.context, t.contextUnit, t.stamp));
    }
    boolean readable = own == null && id.length() > 3 && id.chars().anyMatch(Character::isLetter);
    return new Concept(identity, ref.isEmpty() && readable ? id : ref, field, definition, client, project, note,
        source.isEmpty() ? defaultSource : source, doNotTranslate, built, stamp == null ? otherwise : stamp);
  }

  /** Where a file tells of no standing at all, the first term of a language is the one to use. */
  private void preferFirst(Lang lang) {
    List<Draft> of = terms.stream().filter(t -> t.lang == lang).toList();
    boolean hasPreferred = of.stream().anyMatch(t -> t.status == TermStatus.PREFERRED);
    if (!hasPreferred) {
      of.stream().filter(t -> !t.statusTold).findFirst().ifPresent(t -> t.status = TermStatus.PREFERRED);
    }
  }

  private String first(Lang lang) {
    return terms.stream().filter(t -> t.lang == lang).map(t -> t.text).findFirst().orElse("");
  }

  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
