/**
 * The ground floor: what every room needs and none owns, namely the one exception for a user's problems, progress
 * reports, work for all processors, numbers in sentences, the guard against zip bombs and the safe reading of XML. It
 * imports nothing but the JDK.
 */
@NullMarked
package yaad.base;

import org.jspecify.annotations.NullMarked;
