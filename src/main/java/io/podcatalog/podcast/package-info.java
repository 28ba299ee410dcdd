/** Addresses, host names, language tags and encodings, and spaces between words: basic types for every other package. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.podcatalog.podcast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
