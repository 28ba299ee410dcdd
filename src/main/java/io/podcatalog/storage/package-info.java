/** The H2 file: written to with patience, and written down once a day, so that a broken one costs a day and no more. */
@NullMarked
@ApplicationModule(allowedDependencies = "background")
package io.podcatalog.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
