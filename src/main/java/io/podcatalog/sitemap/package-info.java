/** The sitemap: every page that search engines may list. */
@NullMarked
@ApplicationModule(allowedDependencies = {"catalog", "pagecache", "people", "site"})
package io.podcatalog.sitemap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
