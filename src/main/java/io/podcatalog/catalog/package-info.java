/** Podcasts and their episodes: stores them, imports new versions of them, and reads them for pages and lists. */
@NullMarked
@ApplicationModule(allowedDependencies = {"background", "notes", "podcast"})
package io.podcatalog.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
