package yaad.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yaad.align.Alignment;
import yaad.base.UserException;
import yaad.exchange.ArticleAligner.Outcome;
import yaad.memory.DocumentChange;
import yaad.memory.DocumentPair;
import yaad.memory.Learning;
import yaad.memory.Memory;
import yaad.memory.Writer;

/** Puts aligned pairs into a memory with what they teach, some at a time: a transaction takes as long as a hundred sentences. */
final class Storing {
  /** So many beads are stored in one transaction. */
  private static final int TOGETHER = 2000;

  private final Memory memory;
  private final Consumer<Outcome> told;
  private final List<Ready> waiting = new ArrayList<>();
  private int beads;

  /** @param told is told of each pair when it is stored */
  Storing(Memory memory, Consumer<Outcome> told) {
    this.memory = memory;
    this.told = told;
  }

  /** An aligned pair with what it teaches, if anything. */
  record Ready(ReadPair read, Alignment alignment, DocumentPair pair, Learning.@Nullable Taught taught) {}

  /** Takes a pair, to be stored soon. */
  void add(Ready ready) {
    waiting.add(ready);
    beads += ready.pair.beads().size();
    if (beads >= TOGETHER) {
      finish();
    }
  }

  /** Stores what waits. */
  void finish() {
    List<Ready> some = List.copyOf(waiting);
    waiting.clear();
    beads = 0;
    List<Outcome> outcomes;
    try {
      outcomes = some.isEmpty() ? List.of() : memory.writeEach("align", some, ready -> ready.pair.name(), Storing::put);
    } catch (UserException e) {
      if (some.size() == 1) {
        throw e;
      }
      // One of them cannot be stored; those before it can.
      for (Ready ready : some) {
        waiting.add(ready);
        finish();
      }
      return;
    }
    outcomes.forEach(told);
  }

  /** Stores one pair within a transaction. */
  static Outcome put(Writer writer, Ready ready) {
    DocumentChange change = writer.put(ready.pair);
    if (ready.taught != null && change.kind() != DocumentChange.Kind.UNCHANGED) {
      writer.learn(change.id(), ready.taught);
    }
    int matched = ready.alignment.pairs().size();
    return new Outcome(ready.pair.name(), change, matched, ready.alignment.beads().size() - matched,
        ready.alignment.concerns(), ready.read.notes());
  }
}
