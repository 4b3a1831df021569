package yaad.align;

import java.util.List;

/** A glossary that is asked by words, so that a large one need not be read for a small text. */
@FunctionalInterface
public interface Terms {
  /**
   * Terms with their translations whose Urdu has a word of this stem. May be asked by several threads.
   *
   * @param stem as {@link yaad.text.Stems} gives it
   * @return each Urdu term with each English one of the same meaning; those of stems that very many terms share may be left
   *     out, as such terms have other words too
   */
  List<WordPair> with(String stem);
}
