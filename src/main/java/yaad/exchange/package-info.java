/** Files in and out: TMX, TBX, XLSX, CSV and TSV. All of Apache POI is here. */
@NullMarked
package yaad.exchange;

import org.jspecify.annotations.NullMarked;
