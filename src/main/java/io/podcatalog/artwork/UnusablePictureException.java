package io.podcatalog.artwork;

/** What came is no picture that can be shown. The message says of "it" why. */
class UnusablePictureException extends Exception {

    UnusablePictureException(String message) {
        super(message);
    }

    UnusablePictureException(String message, Throwable cause) {
        super(message, cause);
    }
}
