package yaad.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yaad.align.Bead;
import yaad.segment.Article;
import yaad.segment.Segment;
import yaad.text.Lang;
import yaad.text.Span;

/**
 * What is laid before the checks at a time: an article pair, an Urdu article alone, or a lone unit.
 *
 * @param name the document's name; sheets with one name count as one document
 * @param ur the whole Urdu text; blank when there is none
 * @param en the whole English text; blank when there is none
 * @param pairs the texts that translate each other, in document order; none for an article alone
 * @param whole whether the texts are complete articles, so that what is opened in them must be closed in them
 */
public record Sheet(String name, Passage ur, Passage en, List<Pair> pairs, boolean whole) {
  public Sheet {
    pairs = List.copyOf(pairs);
  }

  /** Beads with less confidence may well be no pairs at all; what seems wrong in them says nothing. */
  private static final double LEAST_CONFIDENCE = 0.5;

  /**
   * An article pair.
   *
   * @param name the document's name
   * @param urFile where the Urdu article comes from
   * @param enFile where the English article comes from
   * @param beads the alignment
   */
  public static Sheet articles(String name, String urFile, Article ur, String enFile, Article en, List<Bead> beads) {
    return articles(name, urFile, ur, enFile, en, beads, Set.of());
  }

  /** The same, where the texts of some beads, told by their places, were edited since. */
  static Sheet articles(
      String name, String urFile, Article ur, String enFile, Article en, List<Bead> beads, Set<Integer> edited) {
    Passage urdu = new Passage(Lang.URDU, ur.text(), urFile, 0, 1, "");
    Passage english = new Passage(Lang.ENGLISH, en.text(), enFile, 0, 1, "");
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < beads.size(); i++) {
      Bead bead = beads.get(i);
      if (edited.contains(i)) {
        outdate(urdu, ur, bead.urFrom(), bead.urTo());
        outdate(english, en, bead.enFrom(), bead.enTo());
      } else if (bead.ur() > 0 && bead.en() > 0 && bead.confidence() >= LEAST_CONFIDENCE) {
        pairs.add(new Pair(part(ur, urFile, bead.urFrom(), bead.urTo()), part(en, enFile, bead.enFrom(), bead.enTo())));
      }
    }
    return new Sheet(name, urdu, english, pairs, true);
  }

  private static void outdate(Passage in, Article article, int from, int to) {
    if (from < to) {
      in.outdate(new Span(article.segments().get(from).start(), article.segments().get(to - 1).end()));
    }
  }

  /** Neighbouring segments with what stands between them. */
  private static Passage part(Article article, String file, int from, int to) {
    Segment first = article.segments().get(from);
    Segment last = article.segments().get(to - 1);
    int line = 1;
    for (int i = 0; i < first.start(); i++) {
      line += article.text().charAt(i) == '\n' ? 1 : 0;
    }
    return new Passage(article.lang(), article.text().substring(first.start(), last.end()), file, first.start(), line, "");
  }

  /** An Urdu text alone. */
  public static Sheet urdu(String file, String text) {
    return new Sheet(file, new Passage(Lang.URDU, text, file, 0, 1, ""), new Passage(Lang.ENGLISH, "", "", 0, 1, ""),
        List.of(), true);
  }

  /**
   * A lone unit.
   *
   * @param document the document or file that it belongs to
   * @param number its number there, from 1
   * @param unit its id, or empty
   */
  public static Sheet unit(String document, int number, String unit, String ur, String en) {
    return unit(document, new Passage(Lang.URDU, ur, document, 0, number, unit),
        new Passage(Lang.ENGLISH, en, document, 0, number, unit));
  }

  /** A lone unit of a document; one of its sides may be blank. */
  public static Sheet unit(String document, Passage ur, Passage en) {
    return new Sheet(document, ur, en, List.of(new Pair(ur, en)), false);
  }
}
