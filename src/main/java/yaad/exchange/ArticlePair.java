package yaad.exchange;

import java.nio.file.Path;

/**
 * Two files that hold the same article.
 *
 * @param name the pair's name
 * @param ur the Urdu file
 * @param en the English file
 * @param named whether the names told which is which; when not, the two may be the other way round
 */
public record ArticlePair(String name, Path ur, Path en, boolean named) {}
