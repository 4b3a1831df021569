package yaad.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import yaad.base.UserException;
import yaad.memory.Concept;
import yaad.memory.Memory;
import yaad.memory.Stamp;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.memory.Writer;
import yaad.text.Lang;

/**
 * Changes the glossary by what people say: concepts are named by their readable id, the start of their id, or one of
 * their terms. Every change is journalled and can be undone.
 */
public final class Glossary {
  private final Memory memory;

  public Glossary(Memory memory) {
    this.memory = memory;
  }

  /**
   * What a new term is to be.
   *
   * @param status its standing; empty for preferred, or admitted where the concept has a preferred one
   * @param pos part of speech, or empty
   * @param gender of the Urdu term, {@code m}, {@code f} or empty
   * @param type {@code full form}, {@code short form}, {@code acronym}, {@code transliteration} or empty
   */
  public record Manner(Optional<TermStatus> status, String pos, String gender, String type) {}

  /**
   * What became of it.
   *
   * @param concept the concept as it is now
   * @param changed whether anything is different
   */
  public record Result(Concept concept, boolean changed) {}

  /**
   * Adds a pair of terms: to the concept that has the English one, or as a new concept.
   *
   * @param alone makes a new concept even when there is one with this English term (a homograph)
   * @param within the concept to add the Urdu term to, or empty when the English term says it
   * @param shape sets what else is known of the concept
   * @throws UserException when several concepts have the English term and {@code alone} is false
   */
  public Result add(
      String english, String urdu, Manner manner, boolean alone, String within, UnaryOperator<Concept> shape) {
    requireText(english, "English");
    requireText(urdu, "Urdu");
    List<Concept> known = alone ? List.of() : !within.isEmpty() ? List.of(concept(within))
        : exact(english).stream().map(TermHit::concept).toList();
    if (known.size() > 1) {
      throw several(english, known);
    }
    return memory.write("term", "add " + english + "=" + urdu, writer -> {
      Stamp now = writer.newStamp();
      Concept concept = known.isEmpty()
          ? new Concept(writer.newId(), "", "", "", "", "", "", false, List.of(
              new Term(writer.newId(), Lang.ENGLISH, english.strip(), TermStatus.PREFERRED, manner.pos(), "", manner.type(), "")),
              now)
          : known.get(0).withStamp(changedBy(known.get(0), now));
      List<Term> terms = new ArrayList<>(concept.terms());
      if (terms.stream().noneMatch(t -> t.lang() == Lang.URDU && t.text().equals(urdu.strip()))) {
        boolean first = concept.terms(Lang.URDU).noneMatch(t -> t.status() == TermStatus.PREFERRED);
        TermStatus status = manner.status().orElse(first ? TermStatus.PREFERRED : TermStatus.ADMITTED);
        terms.add(new Term(writer.newId(), Lang.URDU, urdu.strip(), status, manner.pos(), manner.gender(), manner.type(), ""));
      }
      return put(writer, shape.apply(concept.withTerms(terms)));
    });
  }

  /** Changes a concept. */
  public Result edit(String named, UnaryOperator<Concept> change) {
    Concept concept = concept(named);
    return memory.write("term", "edit " + name(concept), writer -> put(writer,
        change.apply(concept).withStamp(changedBy(concept, writer.newStamp()))));
  }

  /**
   * Changes one term, which is named by what it says.
   *
   * @param within the concept that it is of, or empty when only one has it
   */
  public Result editTerm(String text, String within, UnaryOperator<Term> change) {
    TermHit hit = term(text, within);
    return memory.write("term", "edit " + text, writer -> put(writer,
        hit.concept().withStamp(changedBy(hit.concept(), writer.newStamp())).withTerms(
            hit.concept().terms().stream().map(t -> t.id().equals(hit.term().id()) ? change.apply(t) : t).toList())));
  }

  /**
   * Deletes a concept when it is named by its id, and a term when it is named by what it says; with its last term goes
   * the concept.
   *
   * @return the concept as it was
   */
  public Concept delete(String named, String within) {
    Optional<Concept> concept = byId(named);
    if (concept.isPresent()) {
      memory.write("term", "delete " + name(concept.get()), writer -> writer.deleteConcept(concept.get().id()));
      return concept.get();
    }
    TermHit hit = term(named, within);
    List<Term> left = hit.concept().terms().stream().filter(t -> !t.id().equals(hit.term().id())).toList();
    memory.write("term", "delete " + named, writer -> left.isEmpty()
        ? writer.deleteConcept(hit.concept().id())
        : writer.put(hit.concept().withTerms(left).withStamp(changedBy(hit.concept(), writer.newStamp()))));
    return hit.concept();
  }

  /** The concept with this readable id, start of an id, or term. */
  public Concept concept(String named) {
    return byId(named).orElseGet(() -> {
      List<Concept> found = exact(named).stream().map(TermHit::concept).toList();
      if (found.isEmpty()) {
        throw new UserException("The glossary has no \"" + named + "\"", "Look for it with yaad term, and name it as it stands there");
      }
      if (found.size() > 1) {
        throw several(named, found);
      }
      return found.get(0);
    });
  }

  private Optional<Concept> byId(String named) {
    boolean id = !memory.concepts().withRef(named).isEmpty() || named.matches("[0-9a-f]{8}-[0-9a-f-]{4,}");
    return id ? Optional.of(memory.concepts().find(named)) : Optional.empty();
  }

  private TermHit term(String text, String within) {
    List<TermHit> hits = exact(text).stream()
        .filter(h -> within.isEmpty() || h.concept().equals(concept(within))).toList();
    if (hits.isEmpty()) {
      throw new UserException("The glossary has no term \"" + text + "\"", "Look for it with yaad term, and write it as it stands there");
    }
    if (hits.size() > 1) {
      throw several(text, hits.stream().map(TermHit::concept).toList());
    }
    return hits.get(0);
  }

  private List<TermHit> exact(String text) {
    return new TermFinder(memory).find(text).stream().filter(h -> h.how() == TermHit.How.EXACT).toList();
  }

  private static UserException several(String text, List<Concept> concepts) {
    String names = concepts.stream().map(Glossary::name).collect(Collectors.joining(", "));
    return new UserException("\"" + text + "\" is a term of several concepts (" + names + ")",
        "Say which with --concept " + name(concepts.get(0)) + ", or make another with --new");
  }

  private static Result put(Writer writer, Concept concept) {
    boolean changed = writer.put(concept);
    return new Result(concept, changed);
  }

  private static Stamp changedBy(Concept concept, Stamp now) {
    return new Stamp(concept.stamp().creator(), concept.stamp().created(), now.changer(), now.changed());
  }

  /** What a concept is called by: its readable id, else the start of its id. */
  public static String name(Concept concept) {
    return concept.ref().isEmpty() ? concept.id().toString().substring(0, 13) : concept.ref();
  }

  private static void requireText(String text, String which) {
    if (text.isBlank()) {
      throw new UserException("The " + which
          + " term is empty", "Write both, as in --add \"trade deal=تجارتی معاہدہ\"");
    }
  }
}
