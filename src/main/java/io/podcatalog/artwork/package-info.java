/** The pictures of podcasts, episodes and people: fetched once, made small, served from here; no page asks others. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"background", "browse", "catalog", "outbound", "podcast", "site", "subscription"})
package io.podcatalog.artwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
