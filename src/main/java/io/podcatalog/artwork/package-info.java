/** Fetches the pictures of podcasts, episodes and people, makes them small and serves them from this site. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"background", "browse", "catalog", "outbound", "podcast", "site", "subscription"})
package io.podcatalog.artwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
