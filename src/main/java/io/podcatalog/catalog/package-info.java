/** Podcasts and their episodes: what is kept, the door through which imports come in, and the door for reading. */
@NullMarked
@ApplicationModule(allowedDependencies = {"background", "podcast"})
package io.podcatalog.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
