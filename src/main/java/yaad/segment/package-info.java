/**
 * Reads documents into articles and articles into sentences: article text goes in, segments come out. The only home of
 * Okapi's document filters and of its SRX engine.
 */
@NullMarked
package yaad.segment;

import org.jspecify.annotations.NullMarked;
