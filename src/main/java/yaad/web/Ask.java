package yaad.web;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request that has passed the {@link Gate}. */
final class Ask {
  private final String method;
  private final String path;
  private final Map<String, List<String>> params;
  private final String type;
  private final byte[] body;
  private final Map<String, String> variables;
  private final String etag;

  Ask(String method, String path, Map<String, List<String>> params, String type, byte[] body,
      Map<String, String> variables, String etag) {
    this.method = method;
    this.path = path;
    this.params = new LinkedHashMap<>(params);
    this.type = type;
    this.body = body;
    this.variables = variables;
    this.etag = etag;
    if (type.startsWith("application/x-www-form-urlencoded")) {
      Params.parse(new String(body, StandardCharsets.UTF_8)).forEach(this.params::put);
    }
  }

  /** The same with the parts of the path that a route has named. */
  Ask with(Map<String, String> named) {
    Map<String, String> all = new HashMap<>(variables);
    all.putAll(named);
    return new Ask(method, path, params, type, body, all, etag);
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  /** All parameters of the address and of the form. */
  Map<String, List<String>> params() {
    return params;
  }

  /** A parameter of the address or the form, or empty. */
  String get(String name) {
    List<String> values = params.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  /** A parameter that is there and not empty. */
  Optional<String> find(String name) {
    return Optional.of(get(name)).filter(v -> !v.isEmpty());
  }

  /** All values of a parameter. */
  List<String> all(String name) {
    return params.getOrDefault(name, List.of());
  }

  /**
   * A parameter that is a whole number.
   *
   * @throws IllegalArgumentException when it is none
   */
  int number(String name, int otherwise) {
    String value = get(name);
    return value.isEmpty() ? otherwise : Integer.parseInt(value);
  }

  /**
   * A parameter that is a number.
   *
   * @throws IllegalArgumentException when it is none
   */
  double decimal(String name, double otherwise) {
    String value = get(name);
    double number = value.isEmpty() ? otherwise : Double.parseDouble(value);
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("no number: " + value);
    }
    return number;
  }

  /** A part of the path that the route has named: {@code id} in {@code /unit/{id}}. */
  String variable(String name) {
    String value = variables.get(name);
    if (value == null) {
      throw new IllegalStateException("the route names no " + name);
    }
    return value;
  }

  /**
   * The body as a JSON object.
   *
   * @throws IllegalArgumentException when it is none
   */
  Map<String, Object> json() {
    if (!type.startsWith("application/json")) {
      throw new IllegalArgumentException("no JSON");
    }
    try {
      return JSON.std.mapFrom(new String(body, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalArgumentException("no JSON object", e);
    }
  }

  /** The version that the browser has already, or empty. */
  String etag() {
    return etag;
  }

  /** Whether a script asks, which wants its answer (errors too) as JSON. */
  boolean fromScript() {
    return method.equals("POST") || path.startsWith("/api/") || !get("part").isEmpty();
  }

  /** In which language the user wants the pages. */
  Words words() {
    return Words.of(get("lang"));
  }
}
