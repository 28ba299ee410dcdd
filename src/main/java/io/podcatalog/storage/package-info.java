/** What the H2 file holds, written down once a day, so that a broken file costs a day and no more. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.podcatalog.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
