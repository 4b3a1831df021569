package yaad.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import yaad.text.Fold;
import yaad.text.Lang;
import yaad.text.Level;

/**
 * What a check reports: a place, what is wrong there, and what could stand there instead.
 *
 * @param check the rule's id
 * @param severity how much it matters
 * @param file the file, or the document's name where there is no file
 * @param line its line in the file from 1, or its row in a workbook; for a unit without a document its number
 * @param side which text it stands in
 * @param start its first UTF-16 unit, counted from the start of the file, or of the unit's text where there is no file or
 *     the file is no text
 * @param end the unit after its last
 * @param text what stands there
 * @param message what is wrong, one sentence without a full stop
 * @param suggestion what could replace the whole of {@code text}, or empty
 * @param safe whether the suggestion is right wherever the check fires, so that {@code --fix} may apply it
 * @param unit the unit's id, or what a bilingual file calls the entry, or empty
 * @param subject what the finding is about apart from its place: the concept, the name, the folded text; never shown
 * @param context the sentence around it, for reports and for telling the same words in other places apart
 * @param contextStart so that {@code start - contextStart} is the place of {@code text} in the context
 * @param other the text of the other side, or empty
 */
public record Finding(
    String check,
    Severity severity,
    String file,
    int line,
    Lang side,
    int start,
    int end,
    String text,
    String message,
    String suggestion,
    boolean safe,
    String unit,
    String subject,
    String context,
    int contextStart,
    String other) {

  /** By file, then by place, then by check. */
  public static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file).thenComparing(Finding::side)
      .thenComparingInt(Finding::line).thenComparingInt(Finding::start).thenComparingInt(Finding::end)
      .thenComparing(Finding::check);

  /**
   * A short name for it, twelve hexadecimal digits, the same as long as the check, what it is about and the sentence stay
   * the same: where the sentence stands in its file makes no difference.
   */
  public String id() {
    return hash(check + '\n' + subject + '\n' + Fold.key(context, side, Level.ENCODING).strip());
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** It as names and values in the order of the JSON contract. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("check", check);
    map.put("severity", severity.word());
    map.put("file", file);
    map.put("line", line);
    map.put("side", side.tag());
    map.put("start", start);
    map.put("end", end);
    map.put("text", text);
    map.put("message", message);
    map.put("suggestion", suggestion);
    map.put("fix", safe ? "safe" : suggestion.isEmpty() ? "none" : "suggest");
    map.put("unit", unit);
    map.put("id", id());
    return map;
  }
}
