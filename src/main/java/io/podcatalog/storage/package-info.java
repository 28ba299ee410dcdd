/** Protects the H2 file: waits while the disk is full, finds a damaged file at the start, makes a backup once a day. */
@NullMarked
@ApplicationModule(allowedDependencies = "background")
package io.podcatalog.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
