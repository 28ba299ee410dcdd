/** The search for episodes: an index that follows the catalog, and the pages of results and suggestions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"background", "browse", "catalog", "site", "subscription"})
package io.podcatalog.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
