/** The search index, which follows the catalog, and the answers that it gives. */
@NullMarked
@ApplicationModule(allowedDependencies = {"background", "catalog", "language", "podcast", "site", "text"})
package io.podcatalog.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
