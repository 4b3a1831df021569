package yaad.exchange;

/**
 * The {@code prop} types in which Yaad's own fields travel through TMX. None is called {@code file}: OmegaT takes that
 * for the source file's name and then fills nothing in by itself.
 */
final class TmxProps {
  static final String ORIGIN = "x-origin";
  static final String STATUS = "x-status";
  static final String DOUBTFUL = "x-doubtful";
  static final String CONFIDENCE = "x-confidence";
  static final String DOCUMENT = "x-document";
  static final String POSITION = "x-position";
  static final String ALIGNMENT = "x-alignment";
  /** The source text of the unit before it in its document, as OmegaT and Phrase read it. */
  static final String CONTEXT_PRE = "x-context-pre";
  /** The source text of the unit after it. */
  static final String CONTEXT_POST = "x-context-post";
  /** In front of the name of any further attribute of a unit. */
  static final String ATTRIBUTE = "x-";

  private TmxProps() {}
}
