package io.podcatalog.catalog;

/** Why the site does not show a podcast that it keeps. */
public enum HiddenBecause {
    /** The operator no longer follows its feed. */
    UNFOLLOWED,
    /** Its publisher asks not to show it publicly, and the operator has not decided otherwise. */
    BLOCKED
}
