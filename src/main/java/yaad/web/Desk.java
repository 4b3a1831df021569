package yaad.web;

import java.time.InstantSource;
import yaad.memory.Memory;

/**
 * What the pages work with.
 *
 * @param memory the memory that they show and change
 * @param clock tells the time
 */
record Desk(Memory memory, InstantSource clock) {}
