/** Changes the catalog: imports feeds, keeps fetched files, hides podcasts, takes episodes down, cleans texts again. */
@NullMarked
@ApplicationModule(allowedDependencies = {"background", "catalog", "notes", "podcast"})
package io.podcatalog.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
