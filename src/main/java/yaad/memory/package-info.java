/**
 * The SQLite store: units, documents with their alignments, concepts, journal. All SQL of the program is here; text is
 * kept as it was written, with folded search keys beside it.
 */
@NullMarked
package yaad.memory;

import org.jspecify.annotations.NullMarked;
