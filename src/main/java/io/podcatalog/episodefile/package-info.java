/** Chapters and transcripts in files of their own, which the program fetches and reads after the import. */
@NullMarked
@ApplicationModule(allowedDependencies = {"background", "catalog", "intake", "notes", "outbound", "podcast", "site"})
package io.podcatalog.episodefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
