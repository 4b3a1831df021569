package yaad.align;

import java.util.List;

/** The prior probability of each shape of bead: most sentences have one translation, few are left out. */
final class ShapeEvidence implements Evidence {
  @Override
  public List<String> features() {
    return Shape.ALL.stream().map(s -> "shape." + s).toList();
  }

  @Override
  public Measure on(Sides sides) {
    return (i, k, j, l, out, at) -> out[at + Shape.slot(k - i, l - j)] = 1;
  }
}
