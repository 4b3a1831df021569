package yaad.exchange;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yaad.memory.Documents;

/**
 * The pairs of a stream that neither the memory nor the stream has had before, with their number in it. Those that it leaves
 * out wait until it is their turn, so that all are told of in the order of the stream; new versions of what a person has judged
 * are among them, since each of these is aligned around its fixed beads.
 */
final class NewArticles implements Iterator<NewArticles.Numbered> {
  private final ArticleStream articles;
  private final Documents documents;
  private final Set<UUID> seen = new HashSet<>();
  private final Queue<Numbered> known = new ConcurrentLinkedQueue<>();
  private @Nullable Numbered next;
  private int count;

  /** A pair and its number in the stream. */
  record Numbered(int number, ReadPair pair) {}

  NewArticles(ArticleStream articles, Documents documents) {
    this.articles = articles;
    this.documents = documents;
  }

  @Override
  public boolean hasNext() {
    while (next == null && articles.hasNext()) {
      ReadPair pair = articles.next();
      Numbered numbered = new Numbered(count++, pair);
      UUID content = UUID.nameUUIDFromBytes((pair.ur().text() + '\0' + pair.en().text()).getBytes(StandardCharsets.UTF_8));
      if (!seen.add(content) || documents.withContent(pair.ur().text(), pair.en().text()).isPresent()
          || !pair.judged(documents).isEmpty()) {
        known.add(numbered);
      } else {
        next = numbered;
      }
    }
    return next != null;
  }

  @Override
  public Numbered next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Numbered taken = next;
    next = null;
    return taken;
  }

  /** Hands out the pairs that were left out and stand before a number. */
  void eachKnownBefore(int number, Consumer<ReadPair> each) {
    for (Numbered pair = known.peek(); pair != null && pair.number < number; pair = known.peek()) {
      each.accept(known.remove().pair);
    }
  }
}
