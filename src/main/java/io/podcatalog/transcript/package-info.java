/** Reads the file with the transcript or the chapters of an episode: bytes in, lines or chapters out. Writes captions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"notes", "podcast"})
package io.podcatalog.transcript;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
