/** The pages of podcasts, episodes and people, the sitemap, and interfaces for what pages need from other features. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"catalog", "listing", "pagecache", "people", "player", "podcast", "site", "text"})
package io.podcatalog.browse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
