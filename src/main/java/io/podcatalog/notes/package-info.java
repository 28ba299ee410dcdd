/** Makes of the texts in a feed what may stand in a page: cleaned show notes, plain summaries, single lines. */
@NullMarked
@ApplicationModule(allowedDependencies = {"background", "catalog", "podcast"})
package io.podcatalog.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
