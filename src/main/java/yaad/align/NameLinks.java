package yaad.align;

import yaad.text.Lang;
import yaad.text.Names;

/** Names, and borrowed words, across scripts: words that sound alike. */
final class NameLinks implements LinkSource {
  private static final double SURE = 0.9;
  /** Words that are less alike than this are strangers. */
  private static final double ALIKE = 0.7;
  /** Words with fewer consonants are alike by chance. */
  private static final int CONSONANTS = 2;

  @Override
  public void link(Words ur, Words en, Sink sink) {
    Names.Skeleton[] english = skeletons(en, Lang.ENGLISH);
    Names.Skeleton[] urdu = skeletons(ur, Lang.URDU);
    for (int u = 0; u < urdu.length; u++) {
      Names.Skeleton skeleton = urdu[u];
      if (skeleton == null) {
        continue;
      }
      for (int e = 0; e < english.length; e++) {
        if (english[e] != null) {
          double alike = Names.similarity(skeleton, english[e]);
          if (alike >= ALIKE) {
            double more = 2 * (alike - 0.5);
            double q = SURE * more * more;
            sink.link(u, e, q, q);
          }
        }
      }
    }
  }

  private static Names.Skeleton[] skeletons(Words words, Lang lang) {
    Names.Skeleton[] skeletons = new Names.Skeleton[words.size()];
    for (int w = 0; w < skeletons.length; w++) {
      Word word = words.word(w);
      if (word.kind() == Word.Kind.PLAIN) {
        Names.Skeleton skeleton = Names.Skeleton.of(word.key(), lang);
        skeletons[w] = skeleton.consonants() < CONSONANTS ? null : skeleton;
      }
    }
    return skeletons;
  }
}
