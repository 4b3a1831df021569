package yaad.memory;

/** What people have said of a unit. */
public enum Status {
  /** Nobody has looked at it yet. */
  DRAFT,
  /** A person has found it right. */
  APPROVED,
  /** A person has found it wrong: kept with its document, never offered as a match. */
  REJECTED
}
