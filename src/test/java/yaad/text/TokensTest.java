package yaad.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TokensTest {
  private static final String LETTERS = "wluandt@ps";

  @TestFactory
  Stream<DynamicTest> cases() {
    return Cases.rows("tokens.tsv").stream().map(row -> DynamicTest.dynamicTest(row[1], () -> {
      List<Token> tokens = Tokens.of(Cases.text(row[1]), Cases.lang(row[0]));
      assertEquals(Cases.text(row[2]), tokens.stream().map(Token::text).collect(Collectors.joining("|")));
      assertEquals(row[3], tokens.stream().map(t -> LETTERS.substring(t.kind().ordinal(), t.kind().ordinal() + 1))
          .collect(Collectors.joining()));
    }));
  }

  @TestFactory
  Stream<DynamicTest> fusedForms() {
    return Cases.rows("fused.tsv").stream().map(row -> DynamicTest.dynamicTest(row[0], () ->
        assertEquals(row[1], String.join(" ", Tokens.split(row[0])))));
  }

  @Test
  void partsOfAFusedFormKeepItsSpan() {
    List<Token> tokens = Tokens.split(Tokens.of("امن کیلئے", Lang.URDU));
    assertEquals(List.of("امن", "کے", "لیے"), tokens.stream().map(Token::text).toList());
    assertEquals(new Span(4, 9), tokens.get(1).span());
    assertEquals(new Span(4, 9), tokens.get(2).span());
  }

  @Test
  void tokensAreInOrderAndCoverEveryLetter() {
    RandomUrdu texts = new RandomUrdu(7);
    for (int i = 0; i < 100_000; i++) {
      String text = texts.next();
      int last = 0;
      int letters = 0;
      for (Token token : Tokens.of(text, i % 2 == 0 ? Lang.URDU : Lang.ENGLISH)) {
        assertTrue(token.span().start() >= last && token.span().length() > 0, text);
        assertEquals(token.text(), token.span().of(text));
        last = token.span().end();
        letters += (int) token.text().codePoints().filter(TokensTest::isRead).count();
      }
      assertEquals(text.codePoints().filter(TokensTest::isRead).count(), letters, text);
    }
  }

  /** All but the two letters that are marks in Urdu (small waw and yeh), which fall with the marks. */
  private static boolean isRead(int c) {
    return Character.isLetterOrDigit(c) && c != 0x06E5 && c != 0x06E6 && c != 0x0640;
  }

  @Test
  void hostileTextsTakeLinearTime() {
    for (String piece : new String[] {"1,00,", "1.", "ایم۔ ", "a.", "http:", "a@", "12/3/", "\uD800", "ک\u0651", "5G", "'s", "www.", "-", "1:"}) {
      assertTrue(!Tokens.of(piece.repeat(50_000), Lang.URDU).isEmpty());
      Numbers.in(piece.repeat(50_000), Lang.ENGLISH);
    }
    assertTrue(!Numbers.in("twenty ".repeat(50_000), Lang.ENGLISH).isEmpty());
    assertTrue(!Numbers.in("ایک لاکھ کروڑ ".repeat(50_000), Lang.URDU).isEmpty());
    Numbers.in("9".repeat(200_000), Lang.ENGLISH);
    Numbers.in("million ".repeat(50_000), Lang.ENGLISH);
  }
}
