/** Related episodes, each with its reason, and the topics of podcasts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"background", "browse", "catalog", "language", "podcast"})
package io.podcatalog.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
