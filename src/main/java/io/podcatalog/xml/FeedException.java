package io.podcatalog.xml;

/** A document can't be read as a feed or as a list of feeds. The message tells the operator why. */
public class FeedException extends Exception {

    public FeedException(String reason) {
        super(reason);
    }

    public FeedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
