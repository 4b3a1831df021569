package yaad.align;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import yaad.align.Aligner.Ingredient;

/** How much is known when evidence is weighed: every stage has weights of its own. Later ones know what earlier ones do. */
enum Stage {
  LENGTH(EnumSet.noneOf(Ingredient.class)),
  NAMES(EnumSet.of(Ingredient.MARKS, Ingredient.NAMES)),
  WORDS(EnumSet.of(Ingredient.MARKS, Ingredient.NAMES, Ingredient.LEXICON)),
  AGAIN(EnumSet.complementOf(EnumSet.of(Ingredient.SELF_TRAINING))),
  LEARNED(EnumSet.allOf(Ingredient.class));

  private final Set<Ingredient> ingredients;

  Stage(Set<Ingredient> ingredients) {
    this.ingredients = ingredients;
  }

  /** What an aligner in this stage uses. */
  Set<Ingredient> ingredients() {
    return ingredients;
  }

  /** Whether the texts were looked at before. */
  boolean looksAgain() {
    return ingredients.contains(Ingredient.SECOND_LOOK);
  }

  /** The stage of the first look of an aligner. */
  static Stage first(Set<Ingredient> ingredients) {
    return ingredients.contains(Ingredient.LEXICON) ? WORDS : ingredients.contains(Ingredient.NAMES) ? NAMES : LENGTH;
  }

  /** As the weights' file has it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
