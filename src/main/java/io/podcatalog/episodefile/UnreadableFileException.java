package io.podcatalog.episodefile;

import org.jspecify.annotations.Nullable;

/** A file is not what its feed says it is. The message is a sentence for the operator that goes on from "it failed:". */
final class UnreadableFileException extends Exception {

    UnreadableFileException(String message) {
        this(message, null);
    }

    UnreadableFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
