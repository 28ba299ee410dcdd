/** What all pages share: their head, the headers they are sent with, error pages, the site's own address. */
@NullMarked
@ApplicationModule(allowedDependencies = "podcast")
package io.podcatalog.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
