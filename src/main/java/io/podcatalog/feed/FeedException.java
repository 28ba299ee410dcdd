package io.podcatalog.feed;

/** A document that can't be read as a feed; the message says why, in words an operator understands. */
public class FeedException extends Exception {

    public FeedException(String reason) {
        super(reason);
    }

    FeedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
