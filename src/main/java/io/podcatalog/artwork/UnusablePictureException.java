package io.podcatalog.artwork;

/** A fetched file is not a picture that pages can show. The message says why and calls the picture "it". */
class UnusablePictureException extends Exception {

    UnusablePictureException(String message) {
        super(message);
    }

    UnusablePictureException(String message, Throwable cause) {
        super(message, cause);
    }
}
