/** The words of the field: addresses, people, chapters, files, and what a feed publishes about podcasts and episodes. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.podcatalog.podcast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
