/** Finding what to hear: related episodes, each with its reason, and search. */
@NullMarked
@ApplicationModule(allowedDependencies = {"browse", "catalog", "site"})
package io.podcatalog.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
