/**
 * Protects the H2 file: waits while the disk is full, finds a damaged file at the start, makes a backup once a day. Also
 * keeps Hibernate and Spring Data from work at a start that this program does not need.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "background")
package io.podcatalog.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
