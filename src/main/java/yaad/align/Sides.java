package yaad.align;

import java.util.List;

/** A pair of texts made ready for the sources of evidence: what several of them need is computed once. */
final class Sides {
  final Text ur;
  final Text en;
  /** Sums of the segments' lengths: entry i is the length of the first i segments. */
  final int[] urLength;
  final int[] enLength;

  final Words urWords;
  final Words enWords;
  /** Which words of the two sides may translate each other. */
  final Links links;

  /** How the texts translate each other. */
  final Manner manner;

  private Sides(Text ur, Text en, int[] urLength, int[] enLength, Words urWords, Words enWords, Links links,
      Manner manner) {
    this.ur = ur;
    this.en = en;
    this.urLength = urLength;
    this.enLength = enLength;
    this.urWords = urWords;
    this.enWords = enWords;
    this.links = links;
    this.manner = manner;
  }

  /** A pair whose words are known and whose links are to be found by the given sources. */
  static Sides of(TextPair pair, Words ur, Words en, List<LinkSource> sources) {
    return new Sides(pair.ur(), pair.en(), lengths(pair.ur().segments()), lengths(pair.en().segments()), ur, en,
        Links.of(ur, en, sources), Manner.UNKNOWN);
  }

  /** The same pair with the links of one more source. */
  Sides with(LinkSource more) {
    return new Sides(ur, en, urLength, enLength, urWords, enWords, links.and(urWords, enWords, more), manner);
  }

  /** The same pair with how it was seen to be translated. */
  Sides with(Manner seen) {
    return new Sides(ur, en, urLength, enLength, urWords, enWords, links, seen);
  }

  int urLength(int i, int k) {
    return urLength[k] - urLength[i];
  }

  int enLength(int j, int l) {
    return enLength[l] - enLength[j];
  }

  private static int[] lengths(List<String> segments) {
    int[] sums = new int[segments.size() + 1];
    for (int i = 0; i < segments.size(); i++) {
      sums[i + 1] = sums[i] + letters(segments.get(i));
    }
    return sums;
  }

  /** Code points but marks, format characters and spaces: vowel signs and joiners must not make a sentence longer. */
  private static int letters(String text) {
    return (int) text.codePoints().filter(c -> switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.FORMAT, Character.SPACE_SEPARATOR, Character.CONTROL -> false;
      default -> true;
    }).count();
  }
}
