package io.podcatalog.assets;

import io.podcatalog.site.CompressedAnswer;
import org.jspecify.annotations.Nullable;

/** Files whose addresses change with their content, so that caches may keep them forever. */
public interface ImmutableFiles {

    /** {@return the file at this path, null if there is none} Every request asks. */
    @Nullable
    CompressedAnswer at(String path);
}
