/** Related episodes, each with its reason, reruns, and the topics of podcasts. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"background", "browse", "catalog", "intake", "language", "notes", "pagecache", "podcast"
        })
package io.podcatalog.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
