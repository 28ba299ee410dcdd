package io.podcatalog.artwork;

/** What came is no picture that can be shown. The message goes on from "the picture can't be used:". */
class UnusablePictureException extends Exception {

    UnusablePictureException(String message) {
        super(message);
    }

    UnusablePictureException(String message, Throwable cause) {
        super(message, cause);
    }
}
