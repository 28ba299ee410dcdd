package io.podcatalog.site;

import java.util.Optional;

/** A note of another feature on /status. */
public interface StatusNote {

    /** {@return a sentence or two, or empty while all is well} */
    Optional<String> text();
}
