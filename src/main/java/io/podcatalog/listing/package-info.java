/** What all lists of episodes are made of: pages, choices, labels, covers, hearts and tracks to play. */
@NullMarked
@ApplicationModule(allowedDependencies = {"catalog", "podcast", "site", "text"})
package io.podcatalog.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
