package yaad.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Parameters as they stand in an address or in a form that was sent. */
final class Params {
  private static final int MOST = 10_000;

  private Params() {}

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException when the percent signs are not right, or there are too many
   */
  static Map<String, List<String>> parse(@Nullable String encoded) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    if (encoded == null || encoded.isEmpty()) {
      return all;
    }
    String[] parts = encoded.split("&", MOST + 1);
    if (parts.length > MOST) {
      throw new IllegalArgumentException("too many parameters");
    }
    for (String part : parts) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        String value = equals < 0 ? "" : part.substring(equals + 1);
        all.computeIfAbsent(decode(name), k -> new ArrayList<>()).add(decode(value));
      }
    }
    return all;
  }

  private static String decode(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }

  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** {@code path?name=value...}; those with empty values are left out. */
  static String link(String path, Map<String, List<String>> params) {
    StringJoiner query = new StringJoiner("&");
    params.forEach((name, values) -> values.forEach(value -> {
      if (!value.isEmpty()) {
        query.add(encode(name) + "=" + encode(value));
      }
    }));
    return query.length() == 0 ? path : path + "?" + query;
  }

  static String withoutToken(String path, Map<String, List<String>> params) {
    Map<String, List<String>> rest = new LinkedHashMap<>(params);
    rest.remove(Gate.TOKEN);
    return link(path, rest);
  }
}
