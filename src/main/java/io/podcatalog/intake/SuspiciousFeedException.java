package io.podcatalog.intake;

/** The import refused a feed, because the feed may not be that of the podcast any more. The message says why. */
public class SuspiciousFeedException extends RuntimeException {

    public SuspiciousFeedException(String message) {
        super(message);
    }
}
