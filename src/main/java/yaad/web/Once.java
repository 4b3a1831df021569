package yaad.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A thing that takes a moment to make: made when it is asked for first, for all threads. */
final class Once<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  synchronized T get() {
    T thing = made;
    if (thing == null) {
      thing = maker.get();
      made = thing;
    }
    return thing;
  }
}
