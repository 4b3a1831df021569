package yaad.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.memory.Document;
import yaad.memory.Memory;
import yaad.memory.MemoryOptions;
import yaad.memory.Status;

/** Killing the program in the middle of a review loses at most the key press that was under way. */
class ReviewKillIT {
  @Test
  void losesAtMostTheKeyInFlight(@TempDir Path folder) throws Exception {
    String memory = folder.resolve("memory.db").toString();
    assertEquals(0, yaad("align", "samples/diplomacy-water-talks.ur.txt", "samples/diplomacy-water-talks.en.txt", "--memory",
        memory).waitFor());
    Process server = yaad("review", "diplomacy-water-talks", "--no-browser", "--memory", memory);
    int answered = 0;
    try {
      URI link = URI.create(new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8)).readLine());
      HttpClient client = HttpClient.newHttpClient();
      HttpResponse<String> in = client.send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofString());
      String cookie = in.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
      String base = "http://" + link.getAuthority();
      for (int i = 0; i < 12; i++) {
        answered += key(client, base, cookie, i) ? 1 : 0;
      }
      Thread last = new Thread(() -> {
        try {
          for (int i = 12; ; i++) {
            key(client, base, cookie, i);
          }
        } catch (IOException | InterruptedException e) {
          // The server was killed.
        }
      });
      last.start();
      last.join(150);
    } finally {
      server.descendants().forEach(ProcessHandle::destroyForcibly);
      server.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
    assertEquals(12, answered);
    try (Memory after = Memory.open(Path.of(memory), MemoryOptions.of("test"))) {
      Document document = after.documents().find("diplomacy-water-talks");
      assertTrue(document.rows().stream().allMatch(r -> r.bead().isNull() || r.unit() != null));
      assertTrue(document.rows().stream().filter(r -> r.unit() != null && r.unit().status() == Status.APPROVED).count() >= 1);
      assertTrue(after.journal().last(100).stream().filter(o -> o.command().equals("review")).count() >= answered);
      assertEquals(0, after.verify().problems().size());
    }
  }

  /** Merges and splits the first rows in turn. */
  private static boolean key(HttpClient client, String base, String cookie, int i) throws IOException, InterruptedException {
    String body = "doc=diplomacy-water-talks&at=0-0&act=" + (i % 2 == 0 ? "merge" : "split");
    HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(base + "/review/act")).header("Cookie", cookie)
        .header("Origin", base).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() == 200 && answer.body().contains("\"from\"");
  }

  private static Process yaad(String... words) throws IOException {
    String[] command = new String[words.length + 1];
    command[0] = "./yaad";
    System.arraycopy(words, 0, command, 1, words.length);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
