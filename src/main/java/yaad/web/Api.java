package yaad.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all addresses under {@code /api/v1} have in common. */
final class Api {
  static final String V1 = "/api/v1";

  private Api() {}

  /** Whatever goes wrong is told as JSON. */
  static Routes.Handler of(Routes.Handler handler) {
    return ask -> {
      try {
        return handler.on(ask);
      } catch (IllegalArgumentException e) {
        return Reply.json(400, Map.of("error", "The request is not well-formed: " + e.getMessage()));
      }
    };
  }

  static Reply missing(String what) {
    return Reply.json(404, Map.of("error", what));
  }

  /** An object that was sent. */
  record Body(Map<String, Object> fields) {
    static Body of(Ask ask) {
      return new Body(ask.json());
    }

    /** A text, or nothing when it was not sent. */
    Optional<String> find(String name) {
      Object value = fields.get(name);
      if (value != null && !(value instanceof String)) {
        throw new IllegalArgumentException(name + " is not a text");
      }
      return Optional.ofNullable((String) value);
    }

    /** A text, or the empty text. */
    String text(String name) {
      return find(name).orElse("");
    }

    int number(String name, int otherwise) {
      Object value = fields.get(name);
      if (value == null) {
        return otherwise;
      }
      if (value instanceof Integer n) {
        return n;
      }
      throw new IllegalArgumentException(name + " is not a whole number");
    }

    boolean flag(String name) {
      Object value = fields.getOrDefault(name, false);
      if (value instanceof Boolean flag) {
        return flag;
      }
      throw new IllegalArgumentException(name + " is neither true nor false");
    }

    /** Texts in order; none when the field was not sent. */
    List<String> texts(String name) {
      List<String> texts = new ArrayList<>();
      for (Object value : list(name)) {
        if (!(value instanceof String text)) {
          throw new IllegalArgumentException(name + " holds what is not a text");
        }
        texts.add(text);
      }
      return texts;
    }

    /** Objects in order; none when the field was not sent. */
    List<Body> objects(String name) {
      List<Body> objects = new ArrayList<>();
      for (Object value : list(name)) {
        if (!(value instanceof Map<?, ?> map)) {
          throw new IllegalArgumentException(name + " holds what is not an object");
        }
        Map<String, Object> fields = new java.util.LinkedHashMap<>();
        map.forEach((key, v) -> fields.put(String.valueOf(key), v));
        objects.add(new Body(fields));
      }
      return objects;
    }

    private List<?> list(String name) {
      Object value = fields.get(name);
      if (value == null) {
        return List.of();
      }
      if (value instanceof List<?> list) {
        return list;
      }
      throw new IllegalArgumentException(name + " is not a list");
    }
  }
}
