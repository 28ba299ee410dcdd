/** The pages on which a visitor browses: podcasts, episodes, the sitemap; and what they need of other features. */
@NullMarked
@ApplicationModule(allowedDependencies = {"catalog", "podcast", "site"})
package io.podcatalog.browse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
