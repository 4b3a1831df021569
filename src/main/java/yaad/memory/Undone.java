package yaad.memory;

import java.util.List;

/**
 * What was taken back, or done again.
 *
 * @param operations the operations, newest first
 * @param counts what is in the memory now
 */
public record Undone(List<Journal.Operation> operations, Counts counts) {
  public Undone {
    operations = List.copyOf(operations);
  }
}
