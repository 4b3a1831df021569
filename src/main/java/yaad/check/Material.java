package yaad.check;

import java.util.List;
import java.util.function.Consumer;

/** What is checked. It is walked twice, once to learn and once to look, and must give the same sheets each time. */
public interface Material {
  /** Hands every sheet to {@code each}, in order. */
  void each(Consumer<Sheet> each);

  /** How many sheets there are, for the progress report. */
  long size();

  /** Sheets that are in memory already. */
  static Material of(List<Sheet> sheets) {
    List<Sheet> copy = List.copyOf(sheets);
    return new Material() {
      @Override
      public void each(Consumer<Sheet> each) {
        copy.forEach(each);
      }

      @Override
      public long size() {
        return copy.size();
      }
    };
  }

  /** One material after another. */
  static Material both(Material first, Material second) {
    return new Material() {
      @Override
      public void each(Consumer<Sheet> each) {
        first.each(each);
        second.each(each);
      }

      @Override
      public long size() {
        return first.size() + second.size();
      }
    };
  }
}
