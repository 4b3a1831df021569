package yaad.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Style sheets, scripts, the font: the files of this list and no others, from the class path. */
final class Statics implements Page {
  private static final List<String> FILES = List.of(
      "yaad.css", "review.css",
      "yaad.js", "review.js", "search.js", "match.js", "terms.js", "checks.js",
      "icon.svg", "nastaliq.woff2", "OFL.txt");

  private static final Map<String, String> TYPES = Map.of(
      "css", "text/css; charset=utf-8",
      "js", "text/javascript; charset=utf-8",
      "svg", "image/svg+xml",
      "woff2", "font/woff2",
      "txt", "text/plain; charset=utf-8");

  @Override
  public void on(Routes routes) {
    for (String name : FILES) {
      String type = Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)), name);
      byte[] body = read(name);
      String tag = "\"" + hash(body) + "\"";
      // They hold nothing of the user's: the browser may keep them, and asks whether they are still good.
      Map<String, String> headers = Map.of("Cache-Control", "no-cache", "ETag", tag);
      routes.get("/static/" + name, ask -> ask.etag().equals(tag)
          ? new Reply(304, type, new byte[0], headers)
          : new Reply(200, type, body, headers));
    }
    routes.get("/favicon.ico", ask -> Reply.redirect("/static/icon.svg"));
  }

  private static byte[] read(String name) {
    try (InputStream in = Statics.class.getResourceAsStream("static/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
