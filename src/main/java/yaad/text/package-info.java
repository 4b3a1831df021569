/**
 * What is true of Urdu and English as written: folding, tokens, stems, numbers, romanisation, direction. Pure functions
 * over strings; the first floor of the house, on which all others stand.
 */
@NullMarked
package yaad.text;

import org.jspecify.annotations.NullMarked;
