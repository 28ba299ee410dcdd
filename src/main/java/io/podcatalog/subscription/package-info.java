/** The feeds that the operator follows: when each is fetched, how that went, and what is shown until one arrives. */
@NullMarked
@ApplicationModule(allowedDependencies = {"background", "catalog", "feed", "outbound", "podcast", "site"})
package io.podcatalog.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
