/** Turns the texts of a feed into texts for pages: cleaned show notes, plain summaries, single lines, what recurs in a show. */
@NullMarked
@ApplicationModule(allowedDependencies = "podcast")
package io.podcatalog.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
