package yaad.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.Map;

/** The templates of {@code src/main/jte}, compiled with the program; they escape whatever they are given. */
final class Templates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), "yaad.web");

  private Templates() {}

  /**
   * Renders a template.
   *
   * @param name its file without {@code .jte}
   * @param view its parameter {@code v}
   * @param model its parameter {@code m}
   */
  static String render(String name, View view, Object model) {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("v", view);
    params.put("m", model);
    StringOutput out = new StringOutput(1 << 14);
    ENGINE.render(name + ".jte", params, out);
    return out.toString();
  }
}
