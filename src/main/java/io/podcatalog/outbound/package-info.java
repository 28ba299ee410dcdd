/** The one client through which the program asks others for anything: public addresses only, bounded in time and bytes. */
@NullMarked
@ApplicationModule(allowedDependencies = "podcast")
package io.podcatalog.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
