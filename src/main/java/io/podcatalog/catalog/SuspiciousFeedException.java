package io.podcatalog.catalog;

/** What a feed holds now is not taken in, for it may not be the podcast's any more. The message says why. */
public class SuspiciousFeedException extends RuntimeException {

    public SuspiciousFeedException(String message) {
        super(message);
    }
}
