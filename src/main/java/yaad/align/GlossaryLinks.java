package yaad.align;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import yaad.text.Lang;

/** A glossary's terms as links, asked for by the words of the texts at hand. */
final class GlossaryLinks implements LinkSource {
  private final Terms terms;
  private final Map<String, List<Entry>> known = new ConcurrentHashMap<>();

  /** A term with its translation, read. */
  private record Entry(WordPair pair, List<Word> ur, List<Word> en) {}

  GlossaryLinks(Terms terms) {
    this.terms = terms;
  }

  @Override
  public void link(Words ur, Words en, Sink sink) {
    Lexicon lexicon = Lexicon.ofTerms();
    Set<WordPair> taken = new HashSet<>();
    for (int u = 0; u < ur.size(); u++) {
      if (ur.word(u).kind() == Word.Kind.PLAIN) {
        for (String stem : ur.word(u).stems()) {
          for (Entry entry : known.computeIfAbsent(stem, this::ask)) {
            if (taken.add(entry.pair)) {
              lexicon.add(entry.ur, entry.en);
            }
          }
        }
      }
    }
    lexicon.link(ur, en, sink);
  }

  private List<Entry> ask(String stem) {
    WordReader ur = WordReader.plain(Lang.URDU);
    WordReader en = WordReader.plain(Lang.ENGLISH);
    return terms.with(stem).stream().map(pair -> new Entry(pair, ur.words(pair.ur()), en.words(pair.en()))).toList();
  }
}
