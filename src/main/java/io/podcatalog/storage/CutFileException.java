package io.podcatalog.storage;

import java.io.IOException;
import java.nio.file.Path;

/** The file of the database lost its end. The message says so to the operator. */
class CutFileException extends IOException {

    CutFileException(Path file, long length, long known, Path note) {
        super(("%s has %d bytes and had %d: what was stored last is missing, unless another program made it shorter."
                        + " Go back to a backup, or delete %s to go on as it is.")
                .formatted(file, length, known, note));
    }
}
