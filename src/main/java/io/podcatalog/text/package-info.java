/** The texts of all pages, from the message bundle, in the language of the request. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.podcatalog.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
