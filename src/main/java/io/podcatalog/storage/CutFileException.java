package io.podcatalog.storage;

import java.io.IOException;
import java.nio.file.Path;

/** The database file is shorter than the program left it. The message is for the operator. */
class CutFileException extends IOException {

    CutFileException(Path file, long length, long known, Path note) {
        super(("%s has %d bytes and had %d: the latest data is missing, unless another program made the file shorter."
                        + " Restore a backup, or delete %s to use the file as it is.")
                .formatted(file, length, known, note));
    }
}
