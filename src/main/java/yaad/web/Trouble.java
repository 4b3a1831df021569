package yaad.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers requests that are refused before they reach the {@link Gate}: one plain line that repeats nothing of them. */
final class Trouble implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Gate.headers().forEach((name, value) -> response.getHeaders().put(new HttpField(name, value)));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.write(true, ByteBuffer.wrap(Gate.refusal(response.getStatus())), callback);
    return true;
  }
}
