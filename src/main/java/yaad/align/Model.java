package yaad.align;

/**
 * What was fitted for a stage.
 *
 * @param weights what each feature costs
 * @param confidence makes posteriors honest
 */
record Model(Weights weights, Confidence confidence) {
  /** The program's own. */
  static Model shipped(Stage stage) {
    Weights weights = Weights.shipped(stage.toString());
    return new Model(weights, new Confidence(weights));
  }
}
