/** Fetches the pictures of podcasts, episodes and people, makes them small and serves them from this site. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "background",
            "browse",
            "catalog",
            "listing",
            "outbound",
            "pagecache",
            "podcast",
            "site",
            "traffic",
            "upkeep"
        })
package io.podcatalog.artwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
