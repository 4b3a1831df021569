package yaad.memory;

import java.util.UUID;

/**
 * Where an aligned unit comes from.
 *
 * @param alignment the document pair's id
 * @param document the document pair's name, such as {@code diplomacy-talks}
 * @param position the bead's place in that alignment, from 0
 */
public record Place(UUID alignment, String document, int position) {}
