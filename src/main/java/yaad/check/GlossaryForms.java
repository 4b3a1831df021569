package yaad.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yaad.find.TermMarker.Mark;
import yaad.memory.Concept;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;
import yaad.text.Span;

/**
 * The forms in which the glossary's concepts stand in a text. A form that is only another spelling of the concept's other
 * forms is taken wherever it stands; another word for the same thing only where the English side has the concept.
 */
final class GlossaryForms {
  /** What is known of one concept. */
  private record Known(Map<UUID, Form> byTerm, boolean prescribed, String name, boolean person) {}

  /**
   * A form.
   *
   * @param text the form that stands for all its inflections
   * @param close whether it is a spelling of another form
   * @param skip how many words at its end belong to another, shorter name (Putin in Vladimir Putin)
   */
  private record Form(String text, int rank, boolean never, boolean close, int skip) {}

  /** Fields whose words are varied for style's sake: سال, برس. */
  /** So many letters are not another word by chance. */
  private static final int SURE = 5;
  private static final Set<String> EVERYDAY = Set.of("general", "time", "unit", "society");

  private final Glossary glossary;
  private final boolean names;
  private final Map<UUID, Known> concepts = new HashMap<>();
  private final Map<UUID, String> alias = new HashMap<>();
  private final Map<String, String> listed;

  /**
   * @param names whether proper nouns are wanted, or all the others
   * @param listed forms that a word list has too, with the things that it knows them by
   */
  GlossaryForms(Glossary glossary, boolean names, Map<String, String> listed) {
    this.glossary = glossary;
    this.names = names;
    Map<String, Concept> byEnglish = new HashMap<>();
    glossary.concepts().forEach(c -> c.terms(Lang.ENGLISH).findFirst().ifPresent(t -> byEnglish.putIfAbsent(t.text(), c)));
    this.listed = Map.copyOf(listed);
    for (Concept concept : glossary.concepts()) {
      boolean name = concept.terms(Lang.URDU).anyMatch(t -> t.pos().equals("proper noun"));
      if (name == names) {
        know(concept, byEnglish);
      }
    }
  }

  private void know(Concept concept, Map<String, Concept> byEnglish) {
    List<Term> terms = concept.terms(Lang.URDU).toList();
    String english = concept.terms(Lang.ENGLISH).findFirst().map(Term::text).orElse("");
    if (terms.size() < 2 || english.isEmpty() || (!names && EVERYDAY.contains(concept.field()))) {
      return;
    }
    Concept last = names && concept.field().equals("person")
        ? byEnglish.get(english.substring(english.lastIndexOf(' ') + 1)) : null;
    Map<UUID, Form> forms = new HashMap<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      int skip = last == null || last.id().equals(concept.id()) ? 0 : tail(term.text(), last);
      String text = cut(term.text(), skip);
      String form = texts.stream().filter(t -> Spelling.sameWord(t, text) || Spelling.derived(t, text)).findFirst().orElse(text);
      texts.add(form);
      boolean close = terms.stream().anyMatch(o -> {
        String other = cut(o.text(), last == null || last.id().equals(concept.id()) ? 0 : tail(o.text(), last));
        return !Spelling.sameWord(other, text) && (names ? Spelling.close(other, text) : Spelling.closeTerm(other, text));
      });
      forms.put(term.id(), new Form(form, i, term.status() == TermStatus.DEPRECATED, close, skip));
    }
    if (texts.stream().distinct().count() > 1) {
      concepts.put(concept.id(), new Known(forms, !concept.source().equals(Glossary.STARTER), english,
          concept.field().equals("person")));
      terms.stream().map(t -> listed.get(Urdu.term(t.text()))).filter(t -> t != null).findFirst()
          .ifPresent(t -> alias.put(concept.id(), t));
    }
  }

  /** How many words at the end of a name are the short name of the same person. */
  private static int tail(String name, Concept last) {
    String[] words = name.split(" ");
    for (Term t : (Iterable<Term>) last.terms(Lang.URDU)::iterator) {
      String[] tail = t.text().split(" ");
      if (tail.length < words.length) {
        String end = String.join(" ", List.of(words).subList(words.length - tail.length, words.length));
        if (Urdu.key(end).equals(Urdu.key(t.text()))) {
          return tail.length;
        }
      }
    }
    return 0;
  }

  private static String cut(String text, int words) {
    String out = text;
    for (int i = 0; i < words; i++) {
      int at = out.lastIndexOf(' ');
      out = at < 0 ? out : out.substring(0, at);
    }
    return out;
  }

  /** The forms in a sheet. */
  List<Variants.Use> uses(Sheet sheet) {
    List<Variants.Use> uses = new ArrayList<>();
    if (sheet.ur().isBlank()) {
      return uses;
    }
    List<Mark> marks = glossary.all(sheet.ur());
    Map<Span, Set<UUID>> english = new HashMap<>();
    List<Span> pairs = new ArrayList<>();
    List<Boolean> translated = new ArrayList<>();
    for (Pair pair : sheet.pairs()) {
      int from = pair.ur().start() - sheet.ur().start();
      Span span = new Span(from, from + pair.ur().text().length());
      Set<UUID> ids = new HashSet<>();
      glossary.all(pair.en()).forEach(m -> ids.add(m.concept().id()));
      english.put(span, ids);
      pairs.add(span);
      translated.add(!pair.en().isBlank());
    }
    Map<Span, Map<UUID, Mark>> chosen = new HashMap<>();
    List<Span> order = new ArrayList<>();
    for (Mark mark : marks) {
      if (!concepts.containsKey(mark.concept().id())) {
        continue;
      }
      Map<UUID, Mark> here = chosen.computeIfAbsent(mark.span(), s -> {
        order.add(s);
        return new HashMap<>(2);
      });
      Mark before = here.get(mark.concept().id());
      if (before == null || (!before.asWritten() && mark.asWritten())) {
        here.put(mark.concept().id(), mark);
      }
    }
    int pair = 0;
    for (Span span : order) {
      while (pair + 1 < pairs.size() && pairs.get(pair).end() <= span.start()) {
        pair++;
      }
      boolean inside = pair < pairs.size() && pairs.get(pair).start() <= span.start() && pairs.get(pair).end() >= span.end();
      Set<UUID> there = inside ? english.getOrDefault(pairs.get(pair), Set.of()) : Set.of();
      for (Mark mark : chosen.getOrDefault(span, Map.of()).values()) {
        Variants.Use use = use(sheet.ur(), mark, there, inside && translated.get(pair), marks);
        if (use != null) {
          uses.add(use);
        }
      }
    }
    return uses;
  }

  private Variants.@org.jspecify.annotations.Nullable Use use(
      Passage in, Mark mark, Set<UUID> english, boolean translated, List<Mark> marks) {
    Known known = concepts.get(mark.concept().id());
    Form form = known == null ? null : known.byTerm.get(mark.term().id());
    if (known == null || form == null) {
      return null;
    }
    boolean triggered = english.contains(mark.concept().id());
    // A bad term that is no spelling of the good one is another check's business.
    if (!names && form.never && !form.close) {
      return null;
    }
    if (!triggered && (!form.close || form.never || Urdu.key(form.text).length() < 4)) {
      return null;
    }
    // سینٹ is the Senate only where the English has it; a cent otherwise. A person may be "he" in English.
    if (!triggered && translated && names && !known.person && Urdu.key(form.text).length() < SURE) {
      return null;
    }
    for (Mark other : marks) {
      boolean within = other.span().length() > mark.span().length() && other.span().start() <= mark.span().start()
          && other.span().end() >= mark.span().end();
      // A longer form of the same concept, or another name, has it.
      if (within && (other.concept().id().equals(mark.concept().id()) || (names && isOtherName(other, mark)))) {
        return null;
      }
    }
    Span span = mark.span();
    if (form.skip > 0) {
      String written = span.of(in.text());
      span = new Span(span.start(), span.start() + cut(written, form.skip).length());
    }
    return new Variants.Use(alias.getOrDefault(mark.concept().id(), mark.concept().id().toString()), known.name, form.text, span,
        mark.asWritten() || form.skip > 0, form.rank, form.never, form.close, known.prescribed);
  }

  /** Whether the shorter mark is the first word of the same person's name: شی in شی جن پنگ, where family names come first. */
  private static boolean isFamilyName(Mark longer, Mark mark) {
    return longer.concept().field().equals("person") && longer.span().start() == mark.span().start()
        && english(longer.concept()).startsWith(english(mark.concept()) + " ");
  }

  private static String english(Concept concept) {
    return concept.terms(Lang.ENGLISH).findFirst().map(Term::text).orElse("");
  }

  /** Whether the longer mark is a name of its own; پیوٹن in ولادیمیر پیوٹن is still Putin. */
  private boolean isOtherName(Mark longer, Mark mark) {
    boolean name = longer.term().pos().equals("proper noun");
    Known known = concepts.get(longer.concept().id());
    Form form = known == null ? null : known.byTerm.get(longer.term().id());
    boolean tail = form != null && form.skip > 0 && longer.span().end() == mark.span().end();
    return name && !tail && !isFamilyName(longer, mark);
  }
}
