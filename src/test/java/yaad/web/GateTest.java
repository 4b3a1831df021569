package yaad.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not get through the door, over raw sockets: clients of HTTP are too well-behaved to try. */
class GateTest {
  private static Fixture web;

  @BeforeAll
  static void open(@TempDir Path folder) throws Exception {
    web = new Fixture(folder, WebOptions.STANDARD.withPatience(Duration.ofSeconds(1)));
    web.document("talks", 5);
  }

  @AfterAll
  static void close() {
    web.close();
  }

  private int port() {
    return Integer.parseInt(web.server.authority().substring(web.server.authority().indexOf(':') + 1));
  }

  /** Sends bytes and returns all that comes back until the server closes or is silent for long. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port())) {
      socket.setSoTimeout(8000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return rest(socket);
    }
  }

  private static String rest(Socket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        all.write(buffer, 0, n);
      }
    } catch (SocketException e) {
      // A reset is an end too.
      return all.toString(StandardCharsets.UTF_8);
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  private String request(String line, String... headers) throws IOException {
    return raw(line + "\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n");
  }

  private static void assertStatus(int status, String response) {
    assertTrue(response.startsWith("HTTP/1.1 " + status + " "), () -> "not " + status + ": " + response);
  }

  private String host() {
    return "Host: " + web.server.authority();
  }

  private String cookie() {
    return "Cookie: " + web.cookie();
  }

  @Test
  void letsInWithTheCookie() throws Exception {
    String response = request("GET / HTTP/1.1", host(), cookie());
    assertStatus(200, response);
    assertTrue(response.contains("default-src 'self'"));
    assertTrue(response.contains("X-Content-Type-Options: nosniff"));
    assertTrue(response.contains("Cache-Control: no-store"));
    assertFalse(response.contains("Server:"));
  }

  @Test
  void aTokenWorksOnceAndSetsAStrictCookie() throws Exception {
    String link = web.server.link("/review?doc=talks").getRawQuery();
    String first = request("GET /review?" + link + " HTTP/1.1", host());
    assertStatus(303, first);
    assertTrue(first.contains("Location: /review?doc=talks\r\n"), first);
    assertTrue(first.contains("; Path=/; HttpOnly; SameSite=Strict"), first);
    assertStatus(403, request("GET /review?" + link + " HTTP/1.1", host()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "token=", "token=x", "token=x&token=y"})
  void keepsOutWithoutAToken(String query) throws Exception {
    for (String path : List.of("/", "/review", "/static/yaad.js", "/api/v1/status", "/nosuch")) {
      String response = request("GET " + path + "?" + query + " HTTP/1.1", host());
      assertStatus(403, response);
      assertFalse(response.contains("Set-Cookie"));
    }
    assertStatus(403, request("GET / HTTP/1.1", host(), "Cookie: " + web.cookie() + "x"));
    assertStatus(403, request("GET /api/v1/search HTTP/1.1", host(), "Authorization: Bearer x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Host: evil.example", "Host: localhost", "Host: 127.0.0.1", "Host: 127.0.0.1:1", "Host: [::1]", "Host: ", "X: y",
      "Host: 127.0.0.1.evil.example"})
  void keepsOutOtherHosts(String header) throws Exception {
    String response = request("GET / HTTP/1.1", header, cookie());
    assertTrue(response.startsWith("HTTP/1.1 403") || response.startsWith("HTTP/1.1 400"), response);
  }

  @Test
  void keepsOutTwoHostsAndForeignAuthorities() throws Exception {
    assertFalse(request("GET / HTTP/1.1", host(), "Host: evil.example", cookie()).startsWith("HTTP/1.1 200"));
    assertFalse(request("GET http://evil.example/ HTTP/1.1", host(), cookie()).startsWith("HTTP/1.1 200"));
    assertFalse(request("GET / HTTP/1.0", cookie()).startsWith("HTTP/1.1 200"));
    assertFalse(request("CONNECT evil.example:443 HTTP/1.1", host(), cookie()).startsWith("HTTP/1.1 200"));
    assertFalse(request("TRACE / HTTP/1.1", host(), cookie()).startsWith("HTTP/1.1 200"));
  }

  @Test
  void refusesOrdersFromElsewhere() throws Exception {
    long before = operations();
    String body = "doc=talks&act=accept&at=0-0";
    for (String origin : List.of("Origin: http://evil.example", "Origin: null", "X: no origin", "Origin: https://"
        + web.server.authority(), "Origin: http://127.0.0.1:1", "Origin: http://" + web.server.authority() + ".evil.example")) {
      assertStatus(403, request("POST /review/act HTTP/1.1", host(), cookie(), origin,
          "Content-Type: application/x-www-form-urlencoded", "Content-Length: " + body.length(), "", body));
    }
    assertStatus(403, request("GET / HTTP/1.1", host(), cookie(), "Origin: http://evil.example"));
    assertEquals(before, operations());
    assertEquals(200, web.post("/review/act", "doc", "talks", "act", "accept", "at", "0-0").statusCode());
    assertEquals(before + 1, operations());
  }

  private static long operations() {
    return web.memory.journal().last(1).get(0).number();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "/static/%2e%2e/words-en.properties", "/static/../words-en.properties", "/static/..%2fwords-en.properties",
      "/static/..%5cwords-en.properties", "/static/%252e%252e/words-en.properties", "/static//yaad.js", "//etc/passwd",
      "/static/yaad.js;x=1", "/static/yaad.js%00.css", "/static/./yaad.js", "/%2e%2e/%2e%2e/etc/passwd", "/..", "/static/.hidden",
      "/static/yaad.js/", "/\\..\\..\\x", "/static/words-en.properties", "/static/../../../yaad/memory/schema-1.sql",
      "/static/%c0%ae%c0%ae/x", "/%u002e%u002e/x"})
  void staysOnItsShelf(String path) throws Exception {
    String response = request("GET " + path + " HTTP/1.1", host(), cookie());
    assertTrue(response.startsWith("HTTP/1.1 400") || response.startsWith("HTTP/1.1 404"), () -> path + ": " + response);
    assertFalse(response.contains("nav.home"));
  }

  @Test
  void refusesAHundredMegabytes() throws Exception {
    long size = 100L << 20;
    String head = String.join("\r\n", "POST /review/act HTTP/1.1", host(), cookie(), "Origin: http://" + web.server.authority(),
        "Content-Type: application/x-www-form-urlencoded", "");
    assertStatus(413, raw(head + "Content-Length: " + size + "\r\n\r\n"));
    // The same without saying so beforehand.
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write((head + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      byte[] chunk = ("10000\r\n" + "a".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
      long sent = 0;
      try {
        for (; sent < size; sent += 0x10000) {
          out.write(chunk);
        }
      } catch (SocketException e) {
        assertTrue(sent < size / 2, "all of it was taken");
        return;
      }
      assertStatus(413, rest(socket));
    }
  }

  @Test
  void cutsOffTheSlowWhileOthersAreServed() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        Socket socket = new Socket("127.0.0.1", port());
        socket.setSoTimeout(8000);
        socket.getOutputStream().write((i % 2 == 0 ? "GET / HT" : "").getBytes(StandardCharsets.ISO_8859_1));
        slow.add(socket);
      }
      long before = System.nanoTime();
      assertEquals(200, web.get("/").statusCode());
      assertTrue(System.nanoTime() - before < 3_000_000_000L, "a visitor waited for the slow ones");
      for (Socket socket : slow) {
        String end = rest(socket);
        assertTrue(end.isEmpty() || end.startsWith("HTTP/1.1 4"), end);
      }
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** One byte now and then keeps a connection alive, but not for long. */
  @Test
  void cutsOffTheDripping() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      OutputStream out = socket.getOutputStream();
      int sent = 0;
      try {
        for (; sent < 40; sent++) {
          out.write(sent == 0 ? 'G' : sent == 1 ? 'E' : sent == 2 ? 'T' : sent == 3 ? ' ' : sent == 4 ? '/' : 'a');
          out.flush();
          Thread.sleep(150);
        }
      } catch (SocketException e) {
        assertTrue(sent < 30);
        return;
      }
      assertTrue(socket.getInputStream().read() < 0, "still open after " + sent);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%zz", "a=%e0%a4%a", "a=%F"})
  void refusesBrokenPercentSigns(String query) throws Exception {
    String response = request("GET /?" + query + " HTTP/1.1", host(), cookie());
    assertStatus(400, response);
  }

  @Test
  void listensOnTheLoopbackOnly() throws Exception {
    for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(network.getInetAddresses())) {
        if (!address.isLoopbackAddress()) {
          try (Socket socket = new Socket(address, port())) {
            throw new AssertionError("reached through " + address);
          } catch (IOException e) {
            assertTrue(true);
          }
        }
      }
    }
  }

  @Test
  void stopsWhenNobodyLooks() throws Exception {
    try (WebServer idle = WebServer.start(web.memory, WebOptions.STANDARD.withIdle(Duration.ofMillis(300)))) {
      assertTrue(idle.await());
    }
  }

  @Test
  void errorsRepeatNothing() throws Exception {
    HttpResponse<String> response = web.get("/review?doc=" + Params.encode("<script>alert(1)</script>"));
    assertEquals(422, response.statusCode());
    assertFalse(response.body().contains("<script>alert"));
    assertFalse(request("GET /<script>alert(1)</script> HTTP/1.1", host(), cookie()).contains("<script>"));
  }
}
