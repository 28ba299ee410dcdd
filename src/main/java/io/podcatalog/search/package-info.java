/** The search for episodes: an index that follows the catalog, and the pages of results and suggestions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"background", "catalog", "listing", "podcast", "site", "text", "traffic"})
package io.podcatalog.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
