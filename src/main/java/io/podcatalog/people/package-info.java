/** The pages of people who take part in podcasts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"catalog", "listing", "pagecache", "podcast", "site", "text"})
package io.podcatalog.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
