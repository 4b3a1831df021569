package yaad.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import yaad.align.WordPair;
import yaad.base.Progress;

/** Learns words anew from all accepted units: document by document, then the units that come from none. */
final class Relearning {
  /** So many units without a document make a lesson. */
  private static final int BATCH = 500;
  /** Units that teach something. */
  private static final UnitFilter WORTH = UnitFilter.USABLE.withDoubtful(false);

  private final Memory memory;
  private final Sql sql;
  private final Progress progress;
  private final LessonTable lessons;
  private final Learning learning;
  private final Consumer<Runnable> write;
  private final List<WordPair> batch = new ArrayList<>();
  private long batchOf;
  private long done;

  /** @param write runs work in one write transaction */
  Relearning(Memory memory, Sql sql, Progress progress, Consumer<Runnable> write) {
    this.write = write;
    this.memory = memory;
    this.sql = sql;
    this.progress = progress;
    this.lessons = new LessonTable(sql);
    this.learning = new Learning(memory.learned());
  }

  /** Returns from how many sentence pairs was learned. */
  long run() {
    write.accept(lessons::clear);
    long all = memory.units().count(WORTH);
    for (Documents.Summary document : memory.documents().list()) {
      learn(document.id(), all);
    }
    batchOf = 0;
    memory.units().each(WORTH, unit -> {
      if (Optional.ofNullable(unit.place()).isEmpty()) {
        take(unit, all);
        if (batch.size() == BATCH) {
          teach();
        }
      }
    });
    teach();
    progress.at("learning", all, all);
    return done;
  }

  /** Learns from one document pair in place of what it taught before. */
  void run(UUID document) {
    write.accept(() -> lessons.forget(DocumentTable.number(sql, document)));
    learn(document, memory.units().count(WORTH.withDocument(document.toString())));
  }

  private void learn(UUID document, long all) {
    batchOf = DocumentTable.number(sql, document);
    memory.units().each(WORTH.withDocument(document.toString()), unit -> take(unit, all));
    teach();
  }

  private void take(Unit unit, long all) {
    batch.add(new WordPair(unit.ur(), unit.en()));
    progress.at("learning", ++done, all);
  }

  private void teach() {
    Learning.Taught taught = learning.from(List.copyOf(batch));
    batch.clear();
    if (taught != null) {
      long from = batchOf;
      write.accept(() -> {
        lessons.add(from, taught);
        lessons.finish();
      });
    }
  }
}
