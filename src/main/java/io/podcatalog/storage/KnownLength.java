package io.podcatalog.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps the length of the database file in a file beside it. H2 opens a file that has lost its end without an error, as
 * an older state of the database. The two files are written in such an order that the database file is never shorter
 * than its known length, even if the process dies in between.
 */
final class KnownLength {

    private final FileChannel note;
    private long length;

    private KnownLength(FileChannel note, long length) {
        this.note = note;
        this.length = length;
    }

    /** @throws CutFileException if the file is shorter than its known length */
    static KnownLength of(Path file) throws IOException {
        Path beside = Path.of(file + ".length");
        String noted = Files.exists(beside) ? Files.readString(beside).strip() : "";
        // A process may die after it has made this file and before it writes the length.
        long known = noted.isEmpty() ? 0 : Long.parseLong(noted);
        long length = Files.exists(file) ? Files.size(file) : 0;
        if (length < known) {
            throw new CutFileException(file, length, known, beside);
        }
        return new KnownLength(FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE), known);
    }

    /** Call this after bytes up to {@code end} are in the file. */
    synchronized void grow(long end) throws IOException {
        if (end > length) {
            note(end);
        }
    }

    /** Call this before the file is cut to {@code end} on purpose. */
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
