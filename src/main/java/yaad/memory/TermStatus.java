package yaad.memory;

/** The standing of a term within its concept and language, after ISO 30042 (TBX-Basic {@code administrativeStatus}). */
public enum TermStatus {
  /** The one to use. */
  PREFERRED,
  /** May be used. */
  ADMITTED,
  /** Must not be used. */
  DEPRECATED,
  /** Was right once. */
  SUPERSEDED
}
