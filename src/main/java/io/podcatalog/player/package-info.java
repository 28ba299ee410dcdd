/** What the player asks the server for while it plays: the file of an episode and its chapters. */
@NullMarked
@ApplicationModule(allowedDependencies = {"catalog", "listing", "podcast", "site"})
package io.podcatalog.player;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
