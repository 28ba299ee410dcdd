/** What to hear next: related episodes, each with its reason. */
@NullMarked
@ApplicationModule(allowedDependencies = {"background", "browse", "catalog", "site"})
package io.podcatalog.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
