package io.podcatalog.podcast;

import org.jspecify.annotations.Nullable;

/** A file is not what its feed says it is. The message is for the operator and can follow "it failed:". */
public final class UnusableFileException extends Exception {

    public UnusableFileException(String message) {
        this(message, null);
    }

    public UnusableFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
