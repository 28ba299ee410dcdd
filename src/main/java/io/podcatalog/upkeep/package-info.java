/** Keeps copies of the files that feeds name: when the program asks for each, and how it went. */
@NullMarked
@ApplicationModule(allowedDependencies = {"outbound", "podcast"})
package io.podcatalog.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
