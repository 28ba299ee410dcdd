package io.podcatalog;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Checks the allowed dependencies that each package declares, which the picture in the README shows. */
class ArchitectureTests {

    @Test
    void packagesDependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(Podcatalog.class).verify();
    }
}
