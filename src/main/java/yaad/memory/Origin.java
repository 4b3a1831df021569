package yaad.memory;

/** How a unit came into the memory. */
public enum Origin {
  /** From aligned documents. */
  ALIGNED,
  /** From a TMX or another bilingual file. */
  IMPORTED,
  /** Typed by a person. */
  TYPED
}
