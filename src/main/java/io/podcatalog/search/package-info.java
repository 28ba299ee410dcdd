/** Finding episodes by what they say: the index, kept in step with the catalog, and the page that asks it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"background", "browse", "catalog", "site", "subscription"})
package io.podcatalog.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
