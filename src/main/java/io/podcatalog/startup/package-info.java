/** What must be right before the program starts, and how the operator is told when it is not: in one line. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.podcatalog.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
