/** The languages of texts: which one a text has, its words without filler words, and their stems. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.podcatalog.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
