package io.podcatalog.startup;

/** A setting is wrong, and the program must not start. The message names the setting and what is wrong, in one line. */
class WrongSettingException extends RuntimeException {

    WrongSettingException(String message) {
        super(message);
    }
}
