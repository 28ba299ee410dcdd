/** Chapters and transcripts in files of their own, which the program fetches and stores after the import. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"background", "catalog", "intake", "outbound", "podcast", "site", "transcript", "upkeep"
        })
package io.podcatalog.episodefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
