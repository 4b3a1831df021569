package yaad.check;

/**
 * What a check is about, for people and for reports.
 *
 * @param id its name for life: the kind's name, such as {@code SPACE_BEFORE_PUNCT}
 * @param category its family
 * @param severity how much its findings matter unless the profile says otherwise
 * @param on whether it runs unless the profile says otherwise
 * @param mqm its place in the MQM typology: {@code fluency/typography}
 * @param explanation what is wrong and why, one or two sentences
 * @param example wrong and right, such as {@code ہے ۔ → ہے۔}
 */
public record Rule(
    String id, Category category, Severity severity, boolean on, String mqm, String explanation, String example) {

  static Rule of(String id, Category category, Severity severity, String mqm, String explanation, String example) {
    return new Rule(id, category, severity, true, mqm, explanation, example);
  }

  /** The same, off by default. */
  Rule off() {
    return new Rule(id, category, severity, false, mqm, explanation, example);
  }
}
