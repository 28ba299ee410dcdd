package io.podcatalog.subscription;

import java.util.Optional;

/** What another feature has to say on /status. */
public interface StatusNote {

    /** {@return a sentence or two, or nothing while all is well} */
    Optional<String> text();
}
