package io.podcatalog.storage;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBaseDefault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits while the disk is full, and writes when the disk has room again. H2 can't go on after a failed write: threads
 * that want to read loop for ever, and the file may be broken. While one write waits, all other writes wait too, and
 * reading goes on as usual.
 */
final class PatientChannel extends FileBaseDefault {

    private static final Logger log = LoggerFactory.getLogger(PatientChannel.class);

    /** In bytes. With less free space the disk is full; with more, a failed write has another reason. */
    private static final long FULL = 1 << 20;

    private static final AtomicInteger waiting = new AtomicInteger();

    private final FileChannel channel;
    private final Path file;
    private final KnownLength length;
    private final Disk disk;
    private final Duration look;

    /**
     * @param file the file that the channel writes, for the log
     * @param look time between two tries
     */
    PatientChannel(FileChannel channel, Path file, KnownLength length, Disk disk, Duration look) {
        this.channel = channel;
        this.file = file;
        this.length = length;
        this.disk = disk;
        this.look = look;
    }

    /** Tells how many bytes fit on the disk. */
    interface Disk {

        long room() throws IOException;
    }

    static boolean isAnyWaiting() {
        return waiting.get() > 0;
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        int written = writePatiently(bytes, position);
        length.grow(position + written);
        return written;
    }

    private int writePatiently(ByteBuffer bytes, long position) throws IOException {
        try {
            return channel.write(bytes, position);
        } catch (ClosedChannelException closed) {
            throw closed;
        } catch (IOException failure) {
            if (!isFull()) {
                throw failure;
            }
        }
        log.error("The disk is full. The program waits until it can write {} again", file);
        waiting.incrementAndGet();
        try {
            return writeLater(bytes, position);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private int writeLater(ByteBuffer bytes, long position) throws IOException {
        while (true) {
            try {
                TimeUnit.MILLISECONDS.sleep(look.toMillis());
                int written = channel.write(bytes, position);
                log.info("The disk has room again. The program writes {} again", file);
                return written;
            } catch (IOException failure) {
                if (!isFull()) {
                    throw failure;
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the program stops, and the disk is still full");
            }
        }
    }

    private boolean isFull() throws IOException {
        return disk.room() < FULL;
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        return channel.read(bytes, position);
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        length.shrink(size);
        channel.truncate(size);
    }

    @Override
    public void force(boolean metadata) throws IOException {
        channel.force(metadata);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return channel.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        channel.close();
        length.close();
    }
}
