package yaad.web;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import yaad.base.UserException;

/**
 * What is sent back.
 *
 * @param status the HTTP status
 * @param type its content type
 * @param body its bytes
 * @param headers further headers, over those that every reply has
 */
record Reply(int status, String type, byte[] body, Map<String, String> headers) {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String JSON_TYPE = "application/json; charset=utf-8";

  static Reply html(String html) {
    return html(200, html);
  }

  static Reply html(int status, String html) {
    return new Reply(status, HTML, html.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  static Reply plain(int status, String text) {
    return new Reply(status, TEXT, text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** Maps, lists, strings, numbers and booleans as JSON. */
  static Reply json(Object value) {
    return json(200, value);
  }

  static Reply json(int status, Object value) {
    try {
      return new Reply(status, JSON_TYPE, JSON.std.asString(value).getBytes(StandardCharsets.UTF_8), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file for the user to keep. */
  static Reply download(String type, String name, byte[] body) {
    return new Reply(200, type, body, Map.of("Content-Disposition", "attachment; filename*=UTF-8''" + Params.encode(name)
        .replace("+", "%20")));
  }

  /** After a form was sent, or a token was used: look there. */
  static Reply redirect(String path) {
    return plain(303, "").with("Location", path);
  }

  static Reply notFound() {
    return plain(404, "There is no such page.");
  }

  /** Something is wrong: in words for scripts, as a page for people. */
  static Reply problem(Ask ask, int status, Exception e) {
    String message = e instanceof UserException && e.getMessage() != null
        ? e.getMessage()
        : "This is a defect of Yaad, not yours: " + e;
    Said said = ask.words().said(message);
    if (ask.fromScript()) {
      return json(status, Map.of("error", said.text()));
    }
    return html(status, Templates.render("problem", View.of(ask, "", ""), said));
  }

  Reply with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new Reply(status, type, body, all);
  }
}
