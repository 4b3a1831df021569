package yaad.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import yaad.align.Bead;
import yaad.memory.DocumentPair;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.segment.Article;
import yaad.segment.Segment;
import yaad.text.Lang;

/** A memory in a folder, its pages, and a client that was let in. */
final class Fixture implements AutoCloseable {
  final Memory memory;
  final WebServer server;
  private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final String cookie;

  Fixture(Path folder) throws IOException, InterruptedException {
    this(folder, WebOptions.STANDARD);
  }

  Fixture(Path folder, WebOptions options) throws IOException, InterruptedException {
    memory = Memory.open(folder.resolve("yaad.db"), MemoryOptions.of("amina"));
    server = WebServer.start(memory, options);
    HttpResponse<String> in = client.send(HttpRequest.newBuilder(server.link("/")).build(), HttpResponse.BodyHandlers.ofString());
    cookie = in.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  String cookie() {
    return cookie;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  HttpResponse<String> post(String path, String... namesAndValues) throws IOException, InterruptedException {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parts.add(Params.encode(namesAndValues[i]) + "=" + Params.encode(namesAndValues[i + 1]));
    }
    return client.send(
        request(path).header("Origin", "http://" + server.authority())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", parts))).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://" + server.authority() + path)).header("Cookie", cookie);
  }

  /** Stores a document in which sentence n translates sentence n. */
  UUID document(String name, int sentences) {
    List<String> ur = IntStream.range(0, sentences).mapToObj(i -> "اردو کا جملہ نمبر " + i + " یہ ہے۔").toList();
    List<String> en = IntStream.range(0, sentences).mapToObj(i -> "This is the sentence number " + i + ".").toList();
    // Every fifth is doubtful.
    List<Bead> beads = IntStream.range(0, sentences)
        .mapToObj(i -> new Bead(i, i + 1, i, i + 1, i % 5 == 4 ? 0.4 + i % 3 / 10.0 : 0.97)).toList();
    return document(name, ur, en, beads);
  }

  UUID document(String name, List<String> ur, List<String> en, List<Bead> beads) {
    DocumentPair pair = new DocumentPair(name, "", "", article(Lang.URDU, ur), article(Lang.ENGLISH, en), beads, 0.94);
    return memory.write("align", name, w -> w.put(pair)).id();
  }

  static Article article(Lang lang, List<String> sentences) {
    StringBuilder text = new StringBuilder();
    List<Segment> segments = new ArrayList<>();
    for (String s : sentences) {
      int at = text.length();
      text.append(s);
      segments.add(new Segment(s, 0, at, text.length()));
      text.append('\n');
    }
    return new Article(lang, text.toString(), segments);
  }

  void unit(String ur, String en, Map<String, String> attributes) {
    memory.write("add", "", w -> w.add(w.typed(ur, en, attributes)));
  }

  @Override
  public void close() {
    server.close();
    memory.close();
  }
}
