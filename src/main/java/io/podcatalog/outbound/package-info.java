/** The only client for requests to other servers: it asks public addresses only, and limits time and size. */
@NullMarked
@ApplicationModule(allowedDependencies = "podcast")
package io.podcatalog.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
