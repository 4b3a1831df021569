package yaad.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/** The secrets of one running server: 256 random bits each, compared in constant time. */
final class Keys {
  private final SecureRandom random = new SecureRandom();
  private final Set<String> tokens = new HashSet<>();
  private final String session = fresh();
  private final String apiKey = fresh();

  private String fresh() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A token for the address of a page. */
  synchronized String newToken() {
    String token = fresh();
    tokens.add(token);
    return token;
  }

  /** Whether it is a token that nobody has used; it is used now. */
  synchronized boolean use(String token) {
    String match = "";
    for (String known : tokens) {
      if (same(known, token)) {
        match = known;
      }
    }
    return tokens.remove(match);
  }

  /** What the cookie of a browser that came in holds. */
  String session() {
    return session;
  }

  boolean isSession(String cookie) {
    return same(session, cookie);
  }

  String apiKey() {
    return apiKey;
  }

  boolean isApiKey(String key) {
    return same(apiKey, key);
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
