package yaad.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yaad.check.Check;
import yaad.check.Checks;
import yaad.check.Finding;
import yaad.check.Rule;
import yaad.text.Lang;

/** Findings as one HTML page that needs nothing else: counts first, then check by check, the two sides side by side. */
final class FindingPage {
  private static final String STYLE = """
      body{font-family:system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
      table{border-collapse:collapse;width:100%}td,th{border:1px solid #ccc;padding:.4rem;vertical-align:top;text-align:left}
      .ur{direction:rtl;text-align:right;font-family:'Noto Nastaliq Urdu','Jameel Noori Nastaleeq','Noto Naskh Arabic',serif;font-size:1.15rem;line-height:2.2}
      mark{background:#ffd54d}.critical,.major{color:#b00020}.minor{color:#8a5a00}.info{color:#555}
      .where{font-size:.85rem;color:#555}h2{margin-top:2rem}
      @media(prefers-color-scheme:dark){body{background:#111;color:#ddd}td,th{border-color:#444}mark{background:#7a5c00;color:#fff}
      .critical,.major{color:#ff8a8a}.minor{color:#ffd080}.info,.where{color:#aaa}}
      """;

  private static final Map<String, String> EXPLAINED =
      Checks.all().stream().map(Check::rule).collect(Collectors.toMap(Rule::id, Rule::explanation));
  /** Urdu words in an English message, kept together so that the counts between them stay in their places. */
  private static final Pattern URDU = Pattern.compile("[\\u0600-\\u06FF\\u0750-\\u077F\\uFB50-\\uFDFF\\uFE70-\\uFEFF]+(?: [\\u0600-\\u06FF\\u0750-\\u077F]+)*");

  private FindingPage() {}

  static String of(List<Finding> findings) {
    StringBuilder page = new StringBuilder(findings.size() * 400 + 2000);
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
        + "<title>Findings of yaad check</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<h1>Findings</h1>\n");
    List<List<Finding>> groups = FindingFiles.grouped(findings);
    page.append("<table>\n<tr><th>Check</th><th>What it means</th><th>Findings</th></tr>\n");
    for (List<Finding> group : groups) {
      String id = escape(group.get(0).check());
      page.append("<tr><td><a href=\"#").append(id).append("\">").append(id).append("</a></td><td>").append(explained(id)).append("</td><td>").append(group.size()).append("</td></tr>\n");
    }
    page.append("</table>\n");
    for (List<Finding> group : groups) {
      String id = escape(group.get(0).check());
      page.append("<h2 id=\"").append(id).append("\">").append(id).append("</h2>\n<p>").append(explained(id)).append("</p>\n<table>\n<tr><th>Where</th><th>Text</th><th>Other side</th></tr>\n");
      group.forEach(f -> row(f, page));
      page.append("</table>\n");
    }
    return page.append("</body>\n</html>\n").toString();
  }

  private static void row(Finding f, StringBuilder page) {
    boolean urdu = f.side() == Lang.URDU;
    page.append("<tr><td class=\"where\">").append(escape(f.file())).append(':').append(String.format(Locale.ROOT, "%d", f.line()))
        .append("<br><b class=\"").append(f.severity().word()).append("\">").append(f.severity().word()).append("</b><br>")
        .append(URDU.matcher(escape(f.message())).replaceAll("<bdi lang=\"ur\">$0</bdi>"));
    if (!f.suggestion().isEmpty()) {
      page.append("<br>→ <bdi lang=\"").append(f.side().tag()).append("\">").append(escape(f.suggestion())).append("</bdi>");
    }
    int from = f.start() - f.contextStart();
    int to = from + f.text().length();
    page.append("</td><td lang=\"").append(f.side().tag()).append('"').append(urdu ? " class=\"ur\"" : "").append('>')
        .append(escape(f.context().substring(0, from))).append("<mark>").append(escape(f.text())).append("</mark>")
        .append(escape(f.context().substring(to))).append("</td><td lang=\"").append(f.side().other().tag()).append('"')
        .append(urdu ? "" : " class=\"ur\"").append('>').append(escape(f.other())).append("</td></tr>\n");
  }

  private static String explained(String check) {
    return escape(EXPLAINED.getOrDefault(check, ""));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
