/** Serves style sheets and scripts, each as one compressed file at an address that changes with its content. */
@NullMarked
@ApplicationModule(allowedDependencies = {"podcast", "site"})
package io.podcatalog.assets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
