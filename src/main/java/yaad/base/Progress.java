package yaad.base;

/** Where long work tells how far it has come. Called from one thread at a time; must return quickly. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = (what, done, total) -> {};

  /**
   * @param what what is being done, a few words ("aligning", "importing units")
   * @param done how many are done, from 0
   * @param total how many there are, or -1 when nobody knows yet
   */
  void at(String what, long done, long total);
}
