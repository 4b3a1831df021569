package yaad.text;

/** The two languages of Yaad. Everything is one or the other; regional variants are attributes of a unit. */
public enum Lang {
  /** Urdu, in Arabic script. */
  URDU("ur"),
  /** English, in Latin script. */
  ENGLISH("en");

  private final String tag;

  Lang(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 primary tag: {@code ur} or {@code en}. */
  public String tag() {
    return tag;
  }

  /** The other of the two. */
  public Lang other() {
    return this == URDU ? ENGLISH : URDU;
  }
}
