/** Reads a feed: bytes in, our records out. Fetching it and keeping what was read are left to others. */
@NullMarked
@ApplicationModule(allowedDependencies = {"catalog", "notes", "podcast"})
package io.podcatalog.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
