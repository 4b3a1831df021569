package yaad.web;

import java.time.InstantSource;
import yaad.memory.Memory;

/**
 * What the pages work with.
 *
 * @param memory the memory that they show and change
 * @param clock tells the time
 * @param terms finds the glossary's terms in texts
 */
record Desk(Memory memory, InstantSource clock, KnownTerms terms) {
  Desk(Memory memory, InstantSource clock) {
    this(memory, clock, new KnownTerms(memory));
  }
}
