/** The words of the field that every other package speaks in. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.podcatalog.podcast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
