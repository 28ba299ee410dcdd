/** What a listener keeps: a library without an account, the favorites in it, and the heart on an episode. */
@NullMarked
@ApplicationModule(allowedDependencies = {"background", "browse", "catalog", "site"})
package io.podcatalog.favorite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
