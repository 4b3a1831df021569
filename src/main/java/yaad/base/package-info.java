/**
 * The ground floor: what every room needs and none owns, namely the one exception for a user's problems, progress
 * reports, the guard against zip bombs and the way from the bytes of XML to characters. It imports nothing but the JDK.
 */
@NullMarked
package yaad.base;

import org.jspecify.annotations.NullMarked;
