/** What the database holds of podcasts and their episodes, and records of it for pages and lists. */
@NullMarked
@ApplicationModule(allowedDependencies = {"notes", "podcast"})
package io.podcatalog.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
