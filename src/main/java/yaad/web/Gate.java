package yaad.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import yaad.base.UserException;

/**
 * The one door. Other programs, other users of this machine and foreign web pages in the user's own browser can all
 * reach the loopback address, so each request must name exactly our host (against DNS rebinding), come from our own
 * pages when it changes anything (against forged requests), and carry the cookie that the one-time token in the address
 * was exchanged for. Only then is its body read, up to a bound.
 */
final class Gate extends Handler.Abstract {
  /** The parameter that holds the one-time token. */
  static final String TOKEN = "token";
  /** A pasted text of a whole book fits in. */
  static final int LARGEST_BODY = 4 << 20;
  /** Paths are ours to choose: nothing that is encoded, doubled or climbing is among them. */
  private static final Pattern PATH = Pattern.compile("/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*(?:[A-Za-z0-9_-][A-Za-z0-9._-]*)?");

  private static final Map<String, String> HEADERS = Map.of(
      "Content-Security-Policy",
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
      "X-Content-Type-Options", "nosniff",
      "X-Frame-Options", "DENY",
      "Referrer-Policy", "no-referrer",
      "Cross-Origin-Opener-Policy", "same-origin",
      "Cross-Origin-Resource-Policy", "same-origin",
      "Cache-Control", "no-store");

  private final Keys keys;
  private final String authority;
  private final Routes routes;
  private final Visits visits;
  private final String cookieName;

  /** @param authority host and port, as browsers name them */
  Gate(Keys keys, String authority, Routes routes, Visits visits) {
    this.keys = keys;
    this.authority = authority;
    this.routes = routes;
    this.visits = visits;
    // Cookies do not know ports: two servers must not overwrite each other's.
    this.cookieName = "yaad_" + authority.substring(authority.indexOf(':') + 1);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    send(answer(request), response, callback);
    return true;
  }

  private Reply answer(Request request) {
    String path = request.getHttpURI().getPath();
    String method = request.getMethod();
    if (!isOurHost(request)) {
      return Reply.plain(403, "This server answers only to http://" + authority + "/");
    }
    if (path == null || !PATH.matcher(path).matches()) {
      return Reply.plain(400, "No such address.");
    }
    if (!List.of("GET", "HEAD", "POST").contains(method)) {
      return Reply.plain(405, "Only GET and POST.").with("Allow", "GET, HEAD, POST");
    }
    boolean api = isApi(request, path);
    if (!api && !isOurOrigin(request, method)) {
      return Reply.plain(403, "Only Yaad's own pages may ask this.");
    }
    Map<String, List<String>> query;
    try {
      query = Params.parse(request.getHttpURI().getQuery());
    } catch (IllegalArgumentException e) {
      return Reply.plain(400, "The address is not well-formed.");
    }
    if (!api && !hasCookie(request)) {
      return letIn(path, method, query);
    }
    visits.note();
    if (query.containsKey(TOKEN)) {
      query.get(TOKEN).forEach(keys::use);
      return Reply.redirect(Params.withoutToken(path, query));
    }
    byte[] body = new byte[0];
    if (method.equals("POST")) {
      Optional<byte[]> read = body(request);
      if (read.isEmpty()) {
        return Reply.plain(413, "Too much at once.").with("Connection", "close");
      }
      body = read.get();
    }
    return routed(new Ask(method, path, query, type(request), body, Map.of(), etag(request)));
  }

  private Reply routed(Ask ask) {
    try {
      return routes.answer(ask);
    } catch (UserException e) {
      return Reply.problem(ask, 422, e);
    } catch (IllegalArgumentException e) {
      return Reply.plain(400, "The request is not well-formed.");
    } catch (RuntimeException e) {
      return Reply.problem(ask, 500, e);
    }
  }

  /** A browser without our cookie: the token in the address is exchanged for it, once. */
  private Reply letIn(String path, String method, Map<String, List<String>> query) {
    List<String> tokens = query.getOrDefault(TOKEN, List.of());
    if (method.equals("GET") && tokens.size() == 1 && keys.use(tokens.get(0))) {
      visits.note();
      return Reply.redirect(Params.withoutToken(path, query))
          .with("Set-Cookie", cookieName + "=" + keys.session() + "; Path=/; HttpOnly; SameSite=Strict");
    }
    return Reply.plain(403, "This address lets one browser in, once. Start yaad review again for a fresh one.\n\n"
        + "یہ پتا صرف ایک بار کام کرتا ہے۔ نئے پتے کے لیے yaad review دوبارہ چلائیے۔\n");
  }

  private boolean isOurHost(Request request) {
    List<String> hosts = request.getHeaders().getValuesList(HttpHeader.HOST);
    String named = request.getHttpURI().getAuthority();
    return hosts.size() == 1 && hosts.get(0).equals(authority) && (named == null || named.equals(authority));
  }

  /** Browsers say where a request that changes something comes from; other requests need not, but may not lie. */
  private boolean isOurOrigin(Request request, String method) {
    List<String> origins = request.getHeaders().getValuesList(HttpHeader.ORIGIN);
    if (origins.isEmpty()) {
      return !method.equals("POST");
    }
    return origins.size() == 1 && origins.get(0).equals("http://" + authority);
  }

  private boolean hasCookie(Request request) {
    for (HttpCookie cookie : Request.getCookies(request)) {
      if (cookie.getName().equals(cookieName) && keys.isSession(cookie.getValue())) {
        return true;
      }
    }
    return false;
  }

  private boolean isApi(Request request, String path) {
    String given = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    return path.startsWith("/api/") && given != null && given.startsWith("Bearer ")
        && !request.getHeaders().contains(HttpHeader.ORIGIN) && keys.isApiKey(given.substring("Bearer ".length()).strip());
  }

  private static String type(Request request) {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    return type == null ? "" : type;
  }

  private static String etag(Request request) {
    String tag = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
    return tag == null ? "" : tag;
  }

  /** The whole body, or nothing when it is too large. */
  private static Optional<byte[]> body(Request request) {
    if (request.getLength() > LARGEST_BODY) {
      return Optional.empty();
    }
    try (InputStream in = Request.asInputStream(request)) {
      byte[] body = in.readNBytes(LARGEST_BODY + 1);
      return body.length > LARGEST_BODY ? Optional.empty() : Optional.of(body);
    } catch (IOException e) {
      throw new IllegalArgumentException("the request broke off", e);
    }
  }

  private static void send(Reply reply, Response response, Callback callback) {
    response.setStatus(reply.status());
    HEADERS.forEach((name, value) -> response.getHeaders().put(new HttpField(name, value)));
    reply.headers().forEach((name, value) -> response.getHeaders().put(new HttpField(name, value)));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.type());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.body().length);
    response.write(true, ByteBuffer.wrap(reply.body()), callback);
  }

  /** What is said when Jetty itself refuses a request. */
  static byte[] refusal(int status) {
    return ("Refused (" + status + ").\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The headers of every response. */
  static Map<String, String> headers() {
    return HEADERS;
  }
}
