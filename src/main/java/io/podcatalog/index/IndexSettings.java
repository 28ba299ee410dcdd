package io.podcatalog.index;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The place of the index.
 *
 * @param index the directory; each instance needs its own. Without it, the index is beside an H2 file, or in memory
 *     when the database is
 */
@ConfigurationProperties("podcatalog.search")
record IndexSettings(@Nullable Path index) {}
