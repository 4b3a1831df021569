package yaad.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import yaad.memory.Documents;
import yaad.memory.Memory;

/** {@code /api/v1/documents}: the articles. */
final class ApiDocuments implements Page {
  private static final int MOST = 50;

  private final Memory memory;

  ApiDocuments(Desk desk) {
    memory = desk.memory();
  }

  @Override
  public void on(Routes routes) {
    routes.get("/api/v1/documents", ask -> {
      String part = ask.get("q").toLowerCase(Locale.ROOT);
      List<Map<String, Object>> found = memory.documents().list().stream()
          .filter(d -> d.name().toLowerCase(Locale.ROOT).contains(part)).limit(MOST).map(ApiDocuments::json).toList();
      return Reply.json(Map.of("documents", found));
    });
  }

  private static Map<String, Object> json(Documents.Summary d) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("document", d.name());
    object.put("id", d.id().toString());
    object.put("beads", d.beads());
    object.put("units", d.units());
    object.put("doubtful", d.doubtful());
    return object;
  }
}
