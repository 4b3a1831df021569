package yaad.align;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import yaad.text.Lang;

/** A glossary's terms as links, asked for by the words of the texts at hand. */
final class GlossaryLinks implements LinkSource {
  private final Terms terms;
  private final Lexicon.Keys urKeys = new Lexicon.Keys();
  private final Lexicon.Keys enKeys = new Lexicon.Keys();
  private final Map<String, List<Lexicon.Entry>> known = new ConcurrentHashMap<>();
  private final Map<WordPair, Lexicon.Entry> entries = new ConcurrentHashMap<>();

  GlossaryLinks(Terms terms) {
    this.terms = terms;
  }

  @Override
  public void link(Words ur, Words en, Sink sink) {
    Lexicon lexicon = Lexicon.ofTerms(urKeys, enKeys);
    // Entries of one glossary are the same only when they are the same object.
    Set<Lexicon.Entry> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int u = 0; u < ur.size(); u++) {
      if (ur.word(u).kind() == Word.Kind.PLAIN) {
        for (String stem : ur.word(u).stems()) {
          for (Lexicon.Entry entry : known.computeIfAbsent(stem, this::ask)) {
            if (taken.add(entry)) {
              lexicon.add(entry);
            }
          }
        }
      }
    }
    lexicon.link(ur, en, sink);
  }

  private List<Lexicon.Entry> ask(String stem) {
    WordReader ur = WordReader.plain(Lang.URDU);
    WordReader en = WordReader.plain(Lang.ENGLISH);
    return terms.with(stem).stream().map(pair -> entries.computeIfAbsent(pair,
        p -> Lexicon.entry(ur.words(p.ur()), en.words(p.en()), urKeys, enKeys))).toList();
  }
}
