/** Favorites of listeners: libraries without accounts, the page with the favorites, and the heart of an episode. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"background", "catalog", "listing", "pagecache", "podcast", "site", "text", "traffic"})
package io.podcatalog.favorite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
