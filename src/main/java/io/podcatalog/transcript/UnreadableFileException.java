package io.podcatalog.transcript;

import org.jspecify.annotations.Nullable;

/** A file is not what its feed says it is. The message is for the operator and can follow "it failed:". */
public final class UnreadableFileException extends Exception {

    UnreadableFileException(String message) {
        this(message, null);
    }

    UnreadableFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
