/** The small player that other sites embed, and what the player asks the server for: an episode's file and chapters. */
@NullMarked
@ApplicationModule(allowedDependencies = {"catalog", "listing", "pagecache", "podcast", "site"})
package io.podcatalog.player;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
