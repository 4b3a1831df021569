package yaad.memory;

/**
 * How much is in a memory.
 *
 * @param units units, rejected ones included
 * @param documents document pairs
 * @param concepts concepts of the glossary
 * @param doubtful units whose alignment is doubtful and that nobody has approved
 */
public record Counts(long units, long documents, long concepts, long doubtful) {}
