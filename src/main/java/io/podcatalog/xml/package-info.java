/** Reads the bytes of a feed as a well-formed XML document, and repairs what is not. */
@NullMarked
@ApplicationModule(allowedDependencies = "podcast")
package io.podcatalog.xml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
