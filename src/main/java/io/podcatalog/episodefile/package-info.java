/** What lies beside an episode at an address of its own: chapters and transcripts, fetched after the import and read. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"background", "catalog", "notes", "outbound", "podcast", "site", "subscription"})
package io.podcatalog.episodefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
