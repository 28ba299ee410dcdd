/** The feeds that the operator follows: when each is fetched, with which result, and the sample podcast until then. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "background",
            "catalog",
            "feed",
            "intake",
            "outbound",
            "podcast",
            "site",
            "text",
            "upkeep",
            "xml"
        })
package io.podcatalog.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
