package yaad.web;

import java.time.InstantSource;
import java.util.function.Function;
import yaad.memory.Journal;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;

/** What the pages work with. Serves all threads. */
final class Desk implements AutoCloseable {
  /** As many changes of the memory as may have been taken back since one that still holds. */
  private static final int FAR = 1000;

  private final Memory memory;
  private final InstantSource clock;
  private final KnownTerms terms;
  private final Once<Memory> reader;
  private volatile boolean reading;

  /** @param memory stays open until the desk is closed, and is not closed by it */
  Desk(Memory memory, InstantSource clock) {
    this.memory = memory;
    this.clock = clock;
    terms = new KnownTerms(memory);
    reader = new Once<>(() -> {
      reading = true;
      return another();
    });
  }

  /** The memory that the pages show and change. One question at a time: those that take long are asked {@link #aside}. */
  Memory memory() {
    return memory;
  }

  /** Tells the time. */
  InstantSource clock() {
    return clock;
  }

  /** Finds the glossary's terms in texts. */
  KnownTerms terms() {
    return terms;
  }

  /** The same memory through another connection, for reading: who asks here waits for nobody else. */
  Memory reader() {
    return reader.get();
  }

  /** Asks something that takes seconds, through a connection of its own: nobody waits for it. */
  <T> T aside(Function<Memory, T> question) {
    try (Memory own = another()) {
      return question.apply(own);
    }
  }

  private Memory another() {
    return Memory.openReadOnly(memory.file(), MemoryOptions.of(""));
  }

  /** The number of the last change that still holds (what has been taken back, and taking back, do not count), or 0. */
  long lastChange() {
    for (Journal.Operation o : memory.journal().last(FAR)) {
      if (o.undoes() == 0 && o.undoneBy() == 0) {
        return o.number();
      }
    }
    return 0;
  }

  @Override
  public void close() {
    if (reading) {
      reader.get().close();
    }
  }
}
