package yaad.web;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;

/** A browser's half of a talk with the pages of a memory, over HTTP in this process. */
final class Visitor implements AutoCloseable {
  final Memory memory;
  private final WebServer server;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final String cookie;

  /** Opens a memory in a folder, serves it, and comes in with a token. */
  Visitor(Path folder) {
    memory = Memory.open(folder.resolve("m.db"), MemoryOptions.of("tester"));
    server = WebServer.start(memory, WebOptions.STANDARD);
    HttpResponse<String> in = send(HttpRequest.newBuilder(server.link("/")).GET());
    cookie = in.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  /** Adds a unit. */
  UUID unit(String ur, String en) {
    return memory.write("add", "a test's", writer -> {
      var unit = writer.typed(ur, en, Map.of());
      writer.add(unit);
      return unit.id();
    });
  }

  /** An address of the server. */
  URI at(String path) {
    return URI.create("http://" + server.authority() + path);
  }

  String key() {
    return server.apiKey();
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.timeout(Duration.ofSeconds(30)).build(),
          HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The body of a page that must be there. */
  String page(String path) {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + " gives " + response.statusCode() + ": " + response.body());
    }
    return response.body();
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(at(path)).header("Cookie", cookie).GET());
  }

  /** A file that must be there. */
  HttpResponse<byte[]> bytes(String path) {
    try {
      return client.send(HttpRequest.newBuilder(at(path)).header("Cookie", cookie).GET().build(),
          HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A question of the API that must be answered. */
  Map<String, Object> question(String path) {
    return json(page(path));
  }

  /** Waits for long work to end, as the pages do. */
  void await(String state) {
    try {
      while (Boolean.TRUE.equals(question(state).get("running"))) {
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An order to the API, with JSON. */
  HttpResponse<String> post(String path, Map<String, Object> body) {
    try {
      return send(HttpRequest.newBuilder(at(path)).header("Cookie", cookie).header("Origin", "http://" + server.authority())
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(JSON.std.asString(body), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An order to the API that must be carried out. */
  Map<String, Object> order(String path, Map<String, Object> body) {
    HttpResponse<String> response = post(path, body);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + " gives " + response.statusCode() + ": " + response.body());
    }
    return json(response.body());
  }

  static Map<String, Object> json(String text) {
    try {
      return JSON.std.mapFrom(text);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }

  /** {@code name=value&...}, encoded. */
  static String query(String... namesAndValues) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      out.append(i == 0 ? "" : "&").append(namesAndValues[i]).append('=')
          .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
    }
    return out.toString();
  }

  /** A page without its tags, with what was escaped put back: what a reader sees. */
  static String seen(String html) {
    return html.replaceAll("(?s)<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
        .replace("&#39;", "'").replace("&#34;", "\"").replace("&amp;", "&").lines().map(String::strip)
        .filter(l -> !l.isEmpty()).collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    server.close();
    memory.close();
  }
}
