/** The command line: one thin class a command, which parses, calls once and prints. */
@NullMarked
package yaad.cli;

import org.jspecify.annotations.NullMarked;
