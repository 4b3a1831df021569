package yaad.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yaad.text.Lang;
import yaad.text.Span;
import yaad.text.Stems;

/**
 * Names that stand in one word here and in two there: ویٹنگ, وی ٹنگ. No English is needed: the one word is in no lexicon,
 * and neither is one of the two.
 */
final class SpacedNames implements Check.Run {
  private static final int LEAST_LETTERS = 5;
  private static final int SHORTEST_PART = 2;

  private final Vocabulary vocabulary;
  private final Map<String, Boolean> unknown = new HashMap<>();
  /** By the letters without the space: how often in one word, how often in two. */
  private final Map<String, int[]> counts = new HashMap<>();
  private final Map<String, String> spaced = new HashMap<>();

  SpacedNames(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** A name in a text; {@code space} is where its second word begins within it, 0 when it is one word. */
  private record Place(String letters, Span span, int space) {}

  @Override
  public void learn(Sheet sheet) {
    for (Place place : places(sheet.ur())) {
      counts.computeIfAbsent(place.letters, k -> new int[2])[place.space == 0 ? 0 : 1]++;
      if (place.space > 0) {
        spaced.putIfAbsent(place.letters, Urdu.term(place.span.of(sheet.ur().text())));
      }
    }
  }

  @Override
  public void learned() {
    counts.values().removeIf(n -> n[0] == 0 || n[1] == 0);
    spaced.keySet().retainAll(counts.keySet());
  }

  @Override
  public void look(Sheet sheet, Sink sink) {
    if (counts.isEmpty()) {
      return;
    }
    for (Place place : places(sheet.ur())) {
      int[] n = counts.get(place.letters);
      if (n == null) {
        continue;
      }
      String two = spaced.getOrDefault(place.letters, "");
      String one = two.replace(" ", "");
      boolean joined = place.space == 0;
      boolean usual = joined == n[0] > n[1];
      String message = "one name, it seems, in 2 spellings: " + one + " " + n[0] + ", " + two + " " + n[1] + (usual ? "; this is the usual one" : "");
      String other = joined ? two : one;
      sink.put(usual ? Severity.INFO : Severity.MINOR, sheet.ur(), place.span.start(), place.span.end(), message, usual ? "" : other, false,
          place.letters);
    }
  }

  private boolean isUnknown(String word) {
    return unknown.computeIfAbsent(word, w -> !vocabulary.isKnown(w) && Stems.of(w, Lang.URDU).stream().noneMatch(vocabulary::isKnown));
  }

  private List<Place> places(Passage in) {
    List<Place> places = new ArrayList<>();
    WordRuns m = in.runs();
    Span before = new Span(0, 0);
    String left = "";
    while (m.find()) {
      String word = Urdu.key(m.group());
      boolean unknown = isUnknown(word);
      if (unknown && word.length() >= LEAST_LETTERS) {
        places.add(new Place(word, new Span(m.start(), m.end()), 0));
      }
      boolean adjacent = !left.isEmpty() && m.start() == before.end() + 1 && in.text().charAt(before.end()) == ' ';
      boolean parts = left.length() >= SHORTEST_PART && word.length() >= SHORTEST_PART && (unknown || isUnknown(left));
      if (adjacent && parts && left.length() + word.length() >= LEAST_LETTERS && isUnknown(left + word)) {
        places.add(new Place(left + word, new Span(before.start(), m.end()), m.start() - before.start()));
      }
      before = new Span(m.start(), m.end());
      left = word;
    }
    return places;
  }
}
