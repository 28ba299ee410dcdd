/** Work that runs beside the pages, and goes on when a part of it fails. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.podcatalog.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
