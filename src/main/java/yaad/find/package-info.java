/** Finding: concordance, fuzzy matches and terms, each ranked. The only home of ranking. */
@NullMarked
package yaad.find;

import org.jspecify.annotations.NullMarked;
