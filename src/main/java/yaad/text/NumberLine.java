package yaad.text;

import com.ibm.icu.lang.UCharacter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens of a text as the number reader sees them: their number words, their digits, and amounts made of both. */
final class NumberLine {
  /**
   * An amount that begins at some token.
   *
   * @param value its value
   * @param end the token after its last
   * @param scale the multiplier of its last part, 1 for none
   * @param spelled whether a word is part of it
   */
  record Amount(BigDecimal value, int end, BigDecimal scale, boolean spelled) {}

  private static final int LONGEST = 60;
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final String text;
  private final List<Token> tokens;
  private final @Nullable NumberWord[] words;

  NumberLine(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
    this.words = new NumberWord[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      Token token = tokens.get(i);
      Token.Kind kind = token.kind();
      if (kind == Token.Kind.WORD || kind == Token.Kind.LATIN || kind == Token.Kind.ARABIC || kind == Token.Kind.ACRONYM) {
        words[i] = NumberWord.of(kind == Token.Kind.ACRONYM ? key(token).replace(" ", "") : key(token));
      }
    }
  }

  private static String key(Token token) {
    return token.text().length() > LONGEST ? "" : token.key();
  }

  int size() {
    return tokens.size();
  }

  Token token(int i) {
    return tokens.get(i);
  }

  /** The number word at {@code i}, or null; also null beyond the ends. */
  @Nullable NumberWord word(int i) {
    return i >= 0 && i < words.length ? words[i] : null;
  }

  boolean is(int i, NumberWord.Type type) {
    NumberWord word = word(i);
    return word != null && word.is(type);
  }

  boolean says(int i, String key) {
    return i >= 0 && i < tokens.size() && tokens.get(i).text().length() <= LONGEST && key(tokens.get(i)).equals(key);
  }

  boolean sign(int i, String signs) {
    return i >= 0 && i < tokens.size() && tokens.get(i).text().length() == 1 && signs.contains(tokens.get(i).text());
  }

  /** Whether nothing stands between a token and the one before it. */
  boolean touches(int i) {
    return i > 0 && i < tokens.size() && tokens.get(i - 1).span().end() == tokens.get(i).span().start();
  }

  /** The value of the plain digits at {@code i}, or null when there are none or they end in letters. */
  @Nullable BigDecimal digits(int i) {
    if (i < 0 || i >= tokens.size() || tokens.get(i).kind() != Token.Kind.NUMBER) {
      return null;
    }
    String s = tokens.get(i).text();
    int last = s.codePointBefore(s.length());
    return TokenScanner.isDigit(last) ? value(s) : null;
  }

  /** The value of digits with separators; null when it is too long to mean a number. */
  static @Nullable BigDecimal value(String s) {
    if (s.length() > LONGEST) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < s.length(); ) {
      int cp = s.codePointAt(i);
      if (TokenScanner.isDigit(cp)) {
        out.append(UCharacter.digit(cp, 10));
      } else if (cp == '.' || cp == '٫' || cp == '۔') {
        out.append('.');
      }
      i += Character.charCount(cp);
    }
    return out.length() == 0 || out.charAt(0) == '.' ? null : new BigDecimal(out.toString());
  }

  /** The amount that begins at {@code i}, or null. */
  @Nullable Amount amount(int i) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal scale = null;
    boolean spelled = false;
    int at = i;
    while (at < tokens.size()) {
      int from = at;
      if (scale != null && says(from, "and") && word(from + 1) != null) {
        from++;
      }
      Amount part = part(from, scale != null);
      if (part == null || (scale != null && (part.scale.compareTo(scale) >= 0 || part.value.compareTo(scale) >= 0))) {
        break;
      }
      total = total.add(part.value);
      spelled |= part.spelled;
      at = part.end;
      scale = part.scale;
      if (scale.compareTo(BigDecimal.ONE) == 0) {
        break;
      }
    }
    return scale == null ? null : new Amount(plain(total), at, scale, spelled);
  }

  /** One number up to a thousand or in digits with its multipliers: ساڑھے تین کروڑ, two hundred and five thousand. */
  private @Nullable Amount part(int i, boolean inside) {
    int at = i;
    BigDecimal add = BigDecimal.ZERO;
    NumberWord first = word(at);
    if (first != null && first.is(NumberWord.Type.ADD)) {
      add = first.value();
      at++;
    }
    BigDecimal base = digits(at);
    boolean spelled = base == null || at > i;
    boolean doubtful = false;
    if (base != null) {
      at++;
    } else {
      Amount small = small(at);
      if (small != null) {
        base = small.value;
        NumberWord word = word(at);
        doubtful = word != null && word.doubtful() && small.end == at + 1;
        at = small.end;
      } else {
        Amount one = unspoken(at, add.signum() > 0 && at > i);
        if (one == null) {
          return null;
        }
        base = one.value;
        at = one.end;
      }
    }
    base = base.add(add);
    if (is(at, NumberWord.Type.HUNDRED)) {
      base = base.multiply(BigDecimal.valueOf(100));
      spelled = true;
      doubtful = false;
      at++;
      int next = says(at, "and") ? at + 1 : at;
      Amount rest = small(next);
      if (rest != null) {
        base = base.add(rest.value);
        at = rest.end;
      }
    }
    BigDecimal scale = BigDecimal.ONE;
    while (is(at, NumberWord.Type.SCALE) && scale.precision() - scale.scale() < 20) {
      NumberWord word = word(at);
      scale = scale.multiply(word == null ? BigDecimal.ONE : word.value());
      spelled = true;
      doubtful = false;
      at++;
    }
    if (at == i + 1 && touches(at) && i > 0 && NumberReader.SIGNS.containsKey(tokens.get(i - 1).text()) && says(at, "m")) {
      // $8m; without a currency it may be metres.
      scale = MILLION;
      spelled = true;
      at++;
    }
    if (doubtful && !inside && !is(at, NumberWord.Type.PERCENT)) {
      return null;
    }
    return new Amount(base.multiply(scale), at, scale, spelled);
  }

  /** From 0 to 99 in words, or a fraction. */
  private @Nullable Amount small(int i) {
    NumberWord word = word(i);
    if (word == null) {
      return null;
    }
    switch (word.type()) {
      case UNIT, FRACTION -> {
        if (says(i, "half")) {
          return half(i);
        }
        return new Amount(word.value(), i + 1, BigDecimal.ONE, true);
      }
      case TENS -> {
        int next = sign(i + 1, "-‐‑") ? i + 2 : i + 1;
        NumberWord unit = word(next);
        if (unit != null && unit.is(NumberWord.Type.UNIT) && unit.value().signum() > 0
            && unit.value().compareTo(BigDecimal.TEN) < 0) {
          return new Amount(word.value().add(unit.value()), next + 1, BigDecimal.ONE, true);
        }
        return new Amount(word.value(), i + 1, BigDecimal.ONE, true);
      }
      default -> {
        return null;
      }
    }
  }

  /** Half a million; half alone is a number too, but "half" before any other word may be an adverb. */
  private Amount half(int i) {
    int next = says(i + 1, "a") ? i + 2 : i + 1;
    return new Amount(HALF, is(next, NumberWord.Type.SCALE) ? next : i + 1, BigDecimal.ONE, true);
  }

  /** A multiplier whose "one" is not said: a million, سوا لاکھ, سو فیصد. */
  private @Nullable Amount unspoken(int i, boolean quarter) {
    int next = says(i, "a") || says(i, "an") ? i + 1 : i;
    boolean multiplier = is(next, NumberWord.Type.SCALE) || is(next, NumberWord.Type.HUNDRED);
    if (multiplier && (quarter || next > i || (says(i, "سو") && (is(i + 1, NumberWord.Type.PERCENT) || says(i + 1, "سے"))))) {
      return new Amount(BigDecimal.ONE, next, BigDecimal.ONE, true);
    }
    return null;
  }

  /** Without trailing zeros and without exponent. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  Span span(int from, int end) {
    return new Span(tokens.get(from).span().start(), tokens.get(end - 1).span().end());
  }

  /** The character before a token, or a space at the start. */
  char before(int i) {
    int at = tokens.get(i).span().start();
    return at > 0 ? text.charAt(at - 1) : ' ';
  }

  /** Whether a token begins with a capital letter. */
  boolean capital(int i) {
    return Character.isUpperCase(tokens.get(i).text().codePointAt(0));
  }
}
