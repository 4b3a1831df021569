package yaad.exchange;

import yaad.memory.Concept;

/** Takes what a reader finds in a file of concepts, in the order of the file. */
interface ConceptSink extends Rejects {
  /** A concept. */
  void concept(Concept concept);
}
