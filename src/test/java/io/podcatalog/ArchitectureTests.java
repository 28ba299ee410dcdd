package io.podcatalog;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows of the README's picture, as each package declares them. */
class ArchitectureTests {

    @Test
    void packagesDependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(Podcatalog.class).verify();
    }
}
