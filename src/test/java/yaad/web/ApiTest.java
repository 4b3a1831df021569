package yaad.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaad.memory.Status;

class ApiTest {
  @TempDir
  Path folder;

  private Visitor visitor;
  private Schemas schemas;
  private final Set<String> tried = new TreeSet<>();

  @BeforeEach
  void come() {
    visitor = new Visitor(folder);
    schemas = new Schemas(visitor.question("/api/v1/openapi.json"));
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void everyRouteIsDocumentedAndEveryDocumentedRouteIsThere() {
    Set<String> routes = new TreeSet<>();
    try (Desk desk = new Desk(visitor.memory, InstantSource.system())) {
      for (String route : Pages.of(desk).list()) {
        if (route.contains(" /api/v1")) {
          routes.add(route.replace("/api/v1", ""));
        }
      }
    }
    assertEquals(schemas.operations().keySet(), routes);
  }

  @Test
  void answersAreAsDocumented() {
    UUID id = visitor.unit("صدر نے بیجنگ کا دورہ کیا ۔", "The president visited Beijing in 2024.");
    visitor.unit("صدر نے بیجنگ کا دورہ کیا۔", "The president visited Beijing in 2023.");
    ask("/openapi.json", "");
    ask("/status", "");
    ask("/documents", "?q=x");
    ask("/search", "?q=president&limit=1");
    ask("/search", "?" + Visitor.query("q", "صدر", "order", "date", "status", "draft"));
    ask("/match", "?" + Visitor.query("q", "The president visited Beijing in 2025.", "least", "60"));
    order("/match", Map.of("segments", List.of("The president visited Beijing in 2024.", "Nothing like it."), "limit", 2));
    order("/units", Map.of("ur", "پانی", "en", "water", "domain", "nature", "status", "approved"));
    order("/units", Map.of("ur", "پانی", "en", "water"));
    ask("/units/{id}", "", id);
    ask("/units/{id}/neighbours", "?reach=2", id);
    order("/units/{id}", Map.of("en", "The president visited Beijing."), id);
    order("/undo", Map.of());
    order("/redo", Map.of());
    Map<String, Object> added = order("/concepts", Map.of("en", "ceasefire", "ur", "جنگ بندی", "field", "conflict"));
    UUID concept = UUID.fromString((String) Schemas.object(added.get("concept")).get("id"));
    ask("/concepts/{id}", "", concept);
    ask("/terms", "?q=jang%20bandi");
    ask("/terms/in", "?" + Visitor.query("q", "The ceasefire holds."));
    order("/concepts/{id}", Map.of("note", "one word in Urdu papers", "ur",
        List.of(Map.of("text", "جنگ بندی"), Map.of("text", "سیز فائر", "status", "deprecated"))), concept);
    order("/concepts/{id}/delete", Map.of(), concept);
    order("/candidates/run", Map.of());
    visitor.await("/api/v1/candidates/state");
    ask("/candidates/state", "");
    ask("/candidates", "");
    order("/candidates/accept", Map.of("candidate", "Beijing", "en", "Beijing", "ur", "بیجنگ"));
    order("/candidates/reject", Map.of("en", "president"));
    order("/candidates/undo", Map.of());
    order("/findings/run", Map.of());
    visitor.await("/api/v1/findings/state");
    ask("/findings/state", "");
    ask("/findings", "");
    order("/findings/fix", Map.of("run", 1, "check", ""));
    order("/findings/undo", Map.of());
    order("/findings/ignore", Map.of("run", 1, "finding", 0));
    assertEquals(schemas.operations().keySet(), tried);
  }

  @Test
  void unitsAreAddedChangedAndTakenBack() {
    Map<String, Object> answer = order("/units", Map.of("ur", " جنگ بندی ", "en", "ceasefire", "client", "desk"));
    Map<String, Object> unit = Schemas.object(answer.get("unit"));
    UUID id = UUID.fromString((String) unit.get("id"));
    assertEquals("new", answer.get("result"));
    assertEquals("جنگ بندی", visitor.memory.units().get(id).orElseThrow().ur());
    order("/units/{id}", Map.of("status", "rejected"), id);
    assertEquals(Status.REJECTED, visitor.memory.units().get(id).orElseThrow().status());
    order("/units/{id}", Map.of("used", true), id);
    assertEquals(1, visitor.memory.units().get(id).orElseThrow().used());
    order("/undo", Map.of());
    order("/undo", Map.of());
    assertEquals(Status.DRAFT, visitor.memory.units().get(id).orElseThrow().status());
    order("/undo", Map.of());
    assertTrue(visitor.memory.units().get(id).isEmpty());
  }

  @Test
  void whatIsWrongIsToldInJson() {
    List<String> malformed = List.of("/search?q=x&limit=0", "/search?q=x&limit=many", "/search?q=x&side=fr", "/match",
        "/terms", "/units/nobody", "/match?q=x&least=1.5");
    for (String path : malformed) {
      HttpResponse<String> response = visitor.get("/api/v1" + path);
      assertEquals(400, response.statusCode(), path);
      assertTrue(Visitor.json(response.body()).containsKey("error"), path);
    }
    assertEquals(404, visitor.get("/api/v1/units/" + UUID.randomUUID()).statusCode());
    assertEquals(422, visitor.get("/api/v1/search?q=" + Visitor.query("", "؟").substring(1)).statusCode());
    assertEquals(422, visitor.get("/api/v1/match?q=x&least=10").statusCode());
    assertEquals(422, visitor.post("/api/v1/units", Map.of("ur", "", "en", "x")).statusCode());
    assertEquals(400, visitor.post("/api/v1/units", Map.of("ur", 3, "en", "x")).statusCode());
    assertEquals(405, visitor.get("/api/v1/undo").statusCode());
  }

  @Test
  void programsComeInWithTheKeyAlone() {
    HttpRequest.Builder status = HttpRequest.newBuilder(visitor.at("/api/v1/status"));
    assertEquals(403, visitor.send(status.copy().GET()).statusCode());
    assertEquals(403, visitor.send(status.copy().header("Authorization", "Bearer wrong").GET()).statusCode());
    assertEquals(200, visitor.send(status.copy().header("Authorization", "Bearer " + visitor.key()).GET()).statusCode());
    HttpRequest.Builder add = HttpRequest.newBuilder(visitor.at("/api/v1/units")).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString("{\"ur\":\"پانی\",\"en\":\"water\"}"));
    assertEquals(403, visitor.send(add.copy()).statusCode());
    assertEquals(200, visitor.send(add.copy().header("Authorization", "Bearer " + visitor.key())).statusCode());
    // The key opens the API only.
    assertEquals(403, visitor.send(HttpRequest.newBuilder(visitor.at("/search"))
        .header("Authorization", "Bearer " + visitor.key()).GET()).statusCode());
    assertFalse(visitor.page("/search").contains(visitor.key()));
  }

  private void ask(String path, String query, UUID... ids) {
    check("GET " + path, visitor.question("/api/v1" + named(path, ids) + query));
  }

  private Map<String, Object> order(String path, Map<String, Object> body, UUID... ids) {
    Map<String, Object> answer = visitor.order("/api/v1" + named(path, ids), body);
    check("POST " + path, answer);
    return answer;
  }

  private void check(String operation, Map<String, Object> answer) {
    tried.add(operation);
    assertEquals(List.of(), schemas.faults(operation, answer), answer::toString);
  }

  private static String named(String path, UUID... ids) {
    return ids.length == 0 ? path : path.replace("{id}", ids[0].toString());
  }
}
