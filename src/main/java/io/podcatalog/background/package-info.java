/** Work that is done beside the pages, and goes on whatever goes wrong with a part of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.podcatalog.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
