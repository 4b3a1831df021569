package yaad.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yaad.memory.DocumentChange;
import yaad.memory.Learning;
import yaad.memory.Memory;

/**
 * Gathers what stored document pairs teach of words, and has the memory keep many lessons at once: each touches thousands of
 * pages of the memory, but most of them the same.
 */
final class Lessons {
  private static final int MANY = 100;

  private final Memory memory;
  private final Map<UUID, Learning.Taught> lessons = new LinkedHashMap<>();

  Lessons(Memory memory) {
    this.memory = memory;
  }

  /** Takes the lesson of a pair that has been stored. */
  void add(DocumentChange change, Learning.@Nullable Taught taught) {
    if (taught != null && change.kind() != DocumentChange.Kind.UNCHANGED) {
      lessons.put(change.id(), taught);
      if (lessons.size() == MANY) {
        keep();
      }
    }
  }

  /** Has the memory keep what was gathered. */
  void keep() {
    if (!lessons.isEmpty()) {
      memory.learn(lessons);
      lessons.clear();
    }
  }
}
