package yaad.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which address is answered by whom. Filled once, before the first request. */
final class Routes {
  /** Answers a request. */
  @FunctionalInterface
  interface Handler {
    Reply on(Ask ask);
  }

  private record Route(String method, List<String> parts, Handler handler) {
    Optional<Map<String, String>> match(List<String> path) {
      if (path.size() != parts.size()) {
        return Optional.empty();
      }
      Map<String, String> named = new HashMap<>();
      for (int i = 0; i < parts.size(); i++) {
        String part = parts.get(i);
        if (part.startsWith("{")) {
          named.put(part.substring(1, part.length() - 1), path.get(i));
        } else if (!part.equals(path.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(named);
    }
  }

  private final List<Route> all = new ArrayList<>();

  /** Questions, which change nothing. {@code path}: {@code /units/{id}}. */
  Routes get(String path, Handler handler) {
    all.add(new Route("GET", List.of(path.split("/", -1)), handler));
    return this;
  }

  /** Orders, which may change something. */
  Routes post(String path, Handler handler) {
    all.add(new Route("POST", List.of(path.split("/", -1)), handler));
    return this;
  }

  /** All of them, as {@code GET /units/{id}}. */
  List<String> list() {
    return all.stream().map(r -> r.method() + " " + String.join("/", r.parts())).toList();
  }

  Reply answer(Ask ask) {
    List<String> path = List.of(ask.path().split("/", -1));
    String method = ask.method().equals("HEAD") ? "GET" : ask.method();
    boolean known = false;
    for (Route route : all) {
      Optional<Map<String, String>> named = route.match(path);
      if (named.isPresent() && route.method().equals(method)) {
        return route.handler().on(ask.with(named.get()));
      }
      known |= named.isPresent();
    }
    return known ? Reply.plain(405, "Not this way.") : Reply.notFound();
  }
}
