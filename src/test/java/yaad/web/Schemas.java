package yaad.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks whether values are as {@code openapi.json} says: types, required fields, no others, allowed words. */
final class Schemas {
  private final Map<String, Object> document;

  Schemas(Map<String, Object> document) {
    this.document = document;
  }

  /** {@code GET /search} and what describes it. */
  Map<String, Map<String, Object>> operations() {
    Map<String, Map<String, Object>> all = new TreeMap<>();
    object(document.get("paths")).forEach((path, methods) -> object(methods)
        .forEach((method, operation) -> all.put(method.toUpperCase(java.util.Locale.ROOT) + " " + path, object(operation))));
    return all;
  }

  /** What is not as the description of a 200 answer says. */
  List<String> faults(String operation, Object answer) {
    Map<String, Object> described = operations().get(operation);
    if (described == null) {
      return List.of("no operation " + operation);
    }
    Object schema = at(described, "responses", "200", "content", "application/json", "schema");
    List<String> faults = new ArrayList<>();
    check(object(schema), answer, operation, faults);
    return faults;
  }

  private void check(Map<String, Object> schema, Object value, String where, List<String> faults) {
    if (schema.get("$ref") instanceof String ref) {
      Object target = document;
      for (String part : ref.substring(2).split("/")) {
        target = object(target).get(part);
      }
      check(object(target), value, where, faults);
      return;
    }
    switch (String.valueOf(schema.get("type"))) {
      case "string" -> {
        boolean known = !(schema.get("enum") instanceof List<?> words) || words.contains(value);
        expect(value instanceof String && known, value, where, faults);
      }
      case "integer" -> expect(value instanceof Integer || value instanceof Long, value, where, faults);
      case "number" -> expect(value instanceof Number, value, where, faults);
      case "boolean" -> expect(value instanceof Boolean, value, where, faults);
      case "array" -> {
        expect(value instanceof List, value, where, faults);
        if (value instanceof List<?> list) {
          list.forEach(one -> check(object(schema.get("items")), one, where + "[]", faults));
        }
      }
      case "object" -> fields(schema, value, where, faults);
      default -> faults.add(where + ": a schema without a type");
    }
  }

  private void fields(Map<String, Object> schema, Object value, String where, List<String> faults) {
    if (!(value instanceof Map)) {
      expect(false, value, where, faults);
      return;
    }
    Map<String, Object> fields = object(value);
    Map<String, Object> properties = object(schema.getOrDefault("properties", Map.of()));
    if (schema.get("required") instanceof List<?> required) {
      required.stream().filter(name -> !fields.containsKey(name)).forEach(name -> faults.add(where + "." + name + " is missing"));
    }
    fields.forEach((name, one) -> {
      Object described = properties.get(name);
      if (described != null) {
        check(object(described), one, where + "." + name, faults);
      } else if (schema.get("additionalProperties") instanceof Map<?, ?> others) {
        check(object(others), one, where + "." + name, faults);
      } else if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
        faults.add(where + "." + name + " is not documented");
      }
    });
  }

  private static void expect(boolean right, Object value, String where, List<String> faults) {
    if (!right) {
      faults.add(where + ": " + value);
    }
  }

  private static Object at(Object value, String... names) {
    for (String name : names) {
      value = object(value).get(name);
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }
}
