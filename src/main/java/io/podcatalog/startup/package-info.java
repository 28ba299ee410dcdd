/** Checks the settings before the program starts, and tells the operator in one line what is wrong with them. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.podcatalog.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
