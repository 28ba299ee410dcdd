/**
 * Checks the settings before the program starts, tells the operator in one line what is wrong with them, and leaves out
 * what no setting asks for.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.podcatalog.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
