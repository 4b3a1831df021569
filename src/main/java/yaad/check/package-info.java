/** Checks: units, articles and files go in, findings come out. One class a check. */
@NullMarked
package yaad.check;

import org.jspecify.annotations.NullMarked;
