package yaad.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yaad.text.Lang;
import yaad.text.Span;

class SegmenterTest {
  private static final String[] PIECES = {
    " ", " ", " ", "\u00A0", "\t", "\u200F", "\u200C", "\n", "۔", ".", "؟", "?", "!", "…", "\"", "“", "”", "‘", "’", "''", "(",
    ")", "[1]", "،", ",", ":", "-", "–", "•", "1", "2.", "1۔", "a)", "3.5", "ہے", "گیا", "میں", "کے", "ایم", "آئی", "ب",
    "پاکستان", "انہوں نے کہا", "the", "The", "Mr", "U.S", "a.m", "I", "said", "Khan", "e.g", "\uE101", "\uE102x", "\uD800",
    "\uFDD0", "\u0000", "😊", "\uFEFF"
  };

  private final Segmenter segmenter = new Segmenter();

  @ParameterizedTest
  @EnumSource(Lang.class)
  void segmentsCoverEverythingButWhiteSpaceInOrder(Lang lang) {
    Random random = new Random(20261122);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder builder = new StringBuilder();
      for (int n = random.nextInt(40); n >= 0; n--) {
        builder.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String text = builder.toString();
      int end = 0;
      for (Span span : segmenter.split(text, lang)) {
        assertTrue(Blank.is(text.substring(end, span.start())), () -> "lost text: " + text);
        String segment = span.of(text);
        assertFalse(segment.isEmpty());
        assertFalse(Blank.is(segment.charAt(0)) || Blank.is(segment.charAt(segment.length() - 1)), segment);
        end = span.end();
      }
      assertTrue(Blank.is(text.substring(end)), () -> "lost text: " + text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    ".", "۔", "؟", "!", "…", "1", "1.", "1۔", "\"", "'", "“", "”", "a", "ا", "A. ", "۔ ", ". . ", "?\"", "۔\"", "۔)", "(۔)",
    "[1]", ".[1]", "1) ", "1. A ", "ایم۔", "a.m. ", "\uE101", " ", "\n", "😊", ".😊", "•", "(", "1. a 2. "
  })
  void takesAnythingInAnyAmount(String unit) {
    String text = unit.repeat(200_000 / unit.length());
    for (Lang lang : Lang.values()) {
      int end = 0;
      for (Span span : segmenter.split(text, lang)) {
        assertTrue(span.start() >= end);
        end = span.end();
      }
    }
  }

  @Test
  void privateUseCharactersOfTheEngineShiftNothing() {
    String text = "یہ \uE101پہلا\uE102 جملہ ہے۔ یہ \uE103دوسرا ہے۔";
    List<String> sentences = segmenter.split(text, Lang.URDU).stream().map(s -> s.of(text)).toList();
    assertEquals(List.of("یہ \uE101پہلا\uE102 جملہ ہے۔", "یہ \uE103دوسرا ہے۔"), sentences);
  }

  @Test
  void noBreakSpacesAreTrimmed() {
    String text = "\u00A0یہ پہلا ہے۔\u00A0 یہ دوسرا ہے۔\u2003";
    assertEquals(
        List.of("یہ پہلا ہے۔", "یہ دوسرا ہے۔"),
        segmenter.split(text, Lang.URDU).stream().map(s -> s.of(text)).toList());
  }

  @Test
  void blankHasNoSegments() {
    assertEquals(List.of(), segmenter.split("", Lang.URDU));
    assertEquals(List.of(), segmenter.split(" \u00A0\t\n", Lang.ENGLISH));
  }

  @Test
  void threadsDoNotDisturbEachOther() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      texts.add("یہ جملہ ہے۔ ".repeat(i % 17 + 1) + "Dr. Khan left. ".repeat(i % 5));
    }
    List<List<Span>> expected = texts.stream().map(t -> segmenter.split(t, Lang.URDU)).toList();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Span>>> results = new ArrayList<>();
      for (String text : texts) {
        results.add(pool.submit(() -> segmenter.split(text, Lang.URDU)));
      }
      for (int i = 0; i < texts.size(); i++) {
        assertEquals(expected.get(i), results.get(i).get());
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
