/**
 * The ground floor: what every room needs and none owns, namely the one exception for a user's problems, progress
 * reports and the guard against zip bombs. It imports nothing but the JDK.
 */
@NullMarked
package yaad.base;

import org.jspecify.annotations.NullMarked;
