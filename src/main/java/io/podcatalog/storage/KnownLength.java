package io.podcatalog.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How long a file was when it was written last, in a file beside it. H2 opens one that was cut off as the database that
 * it had been some time before, and says nothing. The order of writing is such that a process may die at any point
 * without the file being shorter than is known.
 */
final class KnownLength {

    private final FileChannel note;
    private long length;

    private KnownLength(FileChannel note, long length) {
        this.note = note;
        this.length = length;
    }

    /** @throws CutFileException where the file is shorter */
    static KnownLength of(Path file) throws IOException {
        Path beside = Path.of(file + ".length");
        String noted = Files.exists(beside) ? Files.readString(beside).strip() : "";
        // A process may die between making the note and writing it.
        long known = noted.isEmpty() ? 0 : Long.parseLong(noted);
        long length = Files.exists(file) ? Files.size(file) : 0;
        if (length < known) {
            throw new CutFileException(file, length, known, beside);
        }
        return new KnownLength(FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE), known);
    }

    /** After bytes up to this place are in the file. */
    synchronized void grow(long end) throws IOException {
        if (end > length) {
            note(end);
        }
    }

    /** Before the file is cut to this length on purpose. */
    synchronized void shrink(long end) throws IOException {
        if (end < length) {
            note(end);
        }
    }

    void close() throws IOException {
        note.close();
    }

    private void note(long now) throws IOException {
        note.write(ByteBuffer.wrap("%019d%n".formatted(now).getBytes(StandardCharsets.US_ASCII)), 0);
        length = now;
    }
}
