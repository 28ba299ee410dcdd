/** The page of search results, and suggestions while a listener types. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "catalog",
            "index",
            "language",
            "listing",
            "notes",
            "pagecache",
            "podcast",
            "site",
            "text",
            "traffic"
        })
package io.podcatalog.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
