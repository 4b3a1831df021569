package yaad.check;

/** The five families of checks; reports group by them. */
public enum Category {
  /** The glossary: terms that must or must not be used. */
  TERMINOLOGY("Terminology"),
  /** One thing said in several ways. */
  CONSISTENCY("Consistency"),
  /** Words that a machine reads in the wrong sense. */
  TRAPS("Machine-translation traps"),
  /** What the source says and the translation does not, or the other way round. */
  FIDELITY("Fidelity"),
  /** How Urdu is written. */
  ORTHOGRAPHY("Urdu orthography");

  private final String title;

  Category(String title) {
    this.title = title;
  }

  /** A heading for people. */
  public String title() {
    return title;
  }
}
