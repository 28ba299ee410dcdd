/**
 * The controls of the player, the small player that other sites embed, and what the player asks the server for while it
 * plays: the file of an episode, its chapters and its captions.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"assets", "catalog", "listing", "pagecache", "podcast", "site", "text", "transcript"})
package io.podcatalog.player;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
