/** Turns the bytes of a feed into our records. Other packages fetch the feed and store the records. */
@NullMarked
@ApplicationModule(allowedDependencies = {"notes", "podcast", "xml"})
package io.podcatalog.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
