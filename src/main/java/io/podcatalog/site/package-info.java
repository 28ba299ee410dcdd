/** Gives all pages what they share: head, response headers, error pages, texts, limits and the site's address. */
@NullMarked
@ApplicationModule(allowedDependencies = {"podcast", "text"})
package io.podcatalog.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
