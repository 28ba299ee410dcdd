package io.podcatalog.pagecache;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * Settings for pages that are kept.
 *
 * @param memory for all of them together; 0 keeps none. Without it, an eighth of the heap.
 */
@ConfigurationProperties("podcatalog.pages")
record PageCacheSettings(@Nullable DataSize memory) {

    private static final int SHARE = 8;

    PageCacheSettings {
        Assert.isTrue(
                memory == null || !memory.isNegative(), "podcatalog.pages.memory: \"" + memory + "\" is less than 0");
    }

    long bytes() {
        return memory == null ? Runtime.getRuntime().maxMemory() / SHARE : memory.toBytes();
    }
}
