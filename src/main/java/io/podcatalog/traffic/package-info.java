/** Refuses requests that are too many or that another site caused. */
@NullMarked
@ApplicationModule(allowedDependencies = "site")
package io.podcatalog.traffic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
