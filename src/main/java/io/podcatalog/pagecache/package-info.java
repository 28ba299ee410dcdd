/** Keeps the pages that visitors get, compressed, until one of their podcasts changes; puts a listener's hearts in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"background", "catalog", "listing", "podcast", "site"})
package io.podcatalog.pagecache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
