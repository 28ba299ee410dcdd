package io.podcatalog.startup;

/** A setting with which the program must not start. The message names it and says what is wrong, in one line. */
class WrongSettingException extends RuntimeException {

    WrongSettingException(String message) {
        super(message);
    }
}
