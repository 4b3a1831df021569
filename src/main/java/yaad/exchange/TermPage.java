package yaad.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import yaad.base.Count;
import yaad.find.TermExamples.Example;
import yaad.find.TermUsage;
import yaad.memory.Concept;
import yaad.memory.Term;
import yaad.memory.TermStatus;
import yaad.text.Lang;
import yaad.text.Script;
import yaad.text.Span;

/** A term list as one web page that needs nothing else: to be read, searched and printed by those without a spreadsheet. */
final class TermPage {
  /** Excel's readers get hints; a page can name every font that sets Urdu well. */
  private static final String STYLE = """
      :root { --line: #c8c8c8; --head: #1f4e5f; }
      body { font: 15px/1.45 Calibri, 'Segoe UI', 'Noto Sans', system-ui, sans-serif; margin: 2em auto; max-width: 72em; padding: 0 1em; color: #222; }
      h1 { font-size: 1.7em; margin: 0 0 .2em; } h2 { color: var(--head); margin: 1.6em 0 .4em; font-size: 1.15em; }
      .about { color: #555; margin: 0 0 1em; }
      input { font: inherit; padding: .4em .6em; width: 22em; max-width: 100%; border: 1px solid var(--line); border-radius: 4px; }
      table { border-collapse: collapse; width: 100%; table-layout: fixed; }
      th { text-align: left; background: var(--head); color: #fff; padding: .35em .6em; font-weight: 600; }
      th[lang=ur] { text-align: right; }
      td { border-bottom: 1px solid var(--line); padding: .35em .6em; vertical-align: top; overflow-wrap: break-word; }
      [lang=ur] { font-family: FONT'Noto Nastaliq Urdu', 'Jameel Noori Nastaleeq', 'Mehr Nastaliq Web', 'Urdu Typesetting', 'Awami Nastaliq', 'Noto Naskh Arabic', serif; line-height: 2.25; direction: rtl; }
      td[lang=ur] { text-align: right; font-size: 1.08em; }
      .term { font-weight: 600; } .also { color: #555; } .not { color: #a00; text-decoration: line-through; }
      .note, .example { font-size: .88em; color: #444; margin: .15em 0 0; } .example b { color: #000; }
      .source { color: #777; font-size: .8em; }
      @page { size: A4; margin: 14mm; }
      @media print { body { margin: 0; max-width: none; font-size: 10.5pt; } input { display: none; } thead { display: table-header-group; } tr { break-inside: avoid; } h2 { break-after: avoid; } }
      """;

  private static final String SCRIPT = """
      document.getElementById('find').addEventListener('input', e => {
        const wanted = e.target.value.trim().toLowerCase();
        for (const row of document.querySelectorAll('tbody tr')) row.hidden = !row.textContent.toLowerCase().includes(wanted);
        for (const part of document.querySelectorAll('section')) part.hidden = !part.querySelector('tbody tr:not([hidden])');
      });
      """;

  private final List<Concept> concepts;
  private final TermUsage usage;
  private final TermListInfo info;

  TermPage(List<Concept> concepts, TermUsage usage, TermListInfo info) {
    this.concepts = concepts;
    this.usage = usage;
    this.info = info;
  }

  void write(OutputStream stream) throws IOException {
    Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    String font = info.urduFont().equals(TermListInfo.NASTALIQ) ? "" : "'" + info.urduFont().replaceAll("[^\\p{L}\\p{N} -]", "") + "', ";
    out.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escape(info.title()) + "</title>\n<style>\n"
        + STYLE.replace("FONT", font) + "</style>\n</head>\n<body>\n<h1>" + escape(info.title()) + "</h1>\n<p class=\"about\">"
        + Count.of(concepts.size(), "concept") + " · " + LocalDate.ofInstant(info.made(), ZoneOffset.UTC) + " · " + escape(info.maker()));
    for (String filter : info.filters()) {
      out.write(" · " + escape(filter));
    }
    out.write("</p>\n<p><input id=\"find\" type=\"search\" placeholder=\"Find · تلاش\" aria-label=\"Find\"></p>\n");
    Map<String, List<Concept>> fields = concepts.stream()
        .collect(Collectors.groupingBy(Concept::field, TreeMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Concept>> field : new LinkedHashMap<>(fields).entrySet()) {
      section(out, field.getKey(), field.getValue());
    }
    out.write("<script>\n" + SCRIPT + "</script>\n</body>\n</html>\n");
    out.flush();
  }

  private void section(Writer out, String field, List<Concept> members) throws IOException {
    out.write("<section>\n<h2>" + escape(field.isEmpty() ? "general" : field) + "</h2>\n<table>\n<thead><tr><th>English</th>"
        + "<th lang=\"ur\">اردو</th></tr></thead>\n<tbody>\n");
    for (Concept c : members) {
      out.write("<tr id=\"" + escape(c.ref().isEmpty() ? c.id().toString() : c.ref()) + "\"><td>");
      side(out, c, Lang.ENGLISH);
      out.write("</td><td lang=\"ur\">");
      side(out, c, Lang.URDU);
      out.write("</td></tr>\n");
    }
    out.write("</tbody>\n</table>\n</section>\n");
  }

  private void side(Writer out, Concept c, Lang lang) throws IOException {
    Term main = c.main(lang).orElse(null);
    String between = "";
    for (Term t : c.terms(lang).toList()) {
      boolean forbidden = t.status().compareTo(TermStatus.ADMITTED) > 0;
      String kind = t.equals(main) && !forbidden ? "term" : forbidden ? "not" : "also";
      out.write(between + "<span class=\"" + kind + "\"><bdi>" + escape(t.text()) + "</bdi></span>");
      between = lang == Lang.URDU ? "، " : ", ";
    }
    if (lang == Lang.ENGLISH) {
      if (!c.definition().isEmpty()) {
        out.write(note(c.definition()));
      }
      if (!c.note().isEmpty()) {
        out.write(note(c.note()));
      }
    }
    Example example = usage.of(c).example();
    if (example != null) {
      String text = example.unit().text(lang);
      out.write("<div class=\"example\">" + marked(text, lang == Lang.URDU ? example.ur() : example.en()) + "</div>");
      if (lang == Lang.ENGLISH && example.unit().place() != null) {
        out.write("<div class=\"source\">" + escape(example.unit().place().document()) + "</div>");
      }
    }
  }

  /** A remark runs as most of it is written; its first word may be an Urdu term in an English sentence. */
  private static String note(String text) {
    boolean urdu = Script.of(text).equals(Optional.of(Lang.URDU));
    return "<div class=\"note\"" + (urdu ? " lang=\"ur\" dir=\"rtl\"" : "") + ">" + escape(text) + "</div>";
  }

  private static String marked(String text, List<Span> spans) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Span span : spans) {
      out.append(escape(text.substring(at, span.start()))).append("<b>").append(escape(span.of(text))).append("</b>");
      at = span.end();
    }
    return out.append(escape(text.substring(at))).toString();
  }

  private static String escape(String text) {
    return WorkbookText.fit(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
