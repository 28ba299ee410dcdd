package io.podcatalog.outbound;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Decodes a series of gzip members (RFC 1952 §2.2). GZIPInputStream calls itself for each further member, so that many
 * empty ones overflow the stack. Some Java versions also hide a connection that breaks after a member.
 */
final class Gunzip extends InflaterInputStream {

    /** In bytes. Compression makes some data a little longer, and a name or comment in the header counts too. */
    private static final int SURPLUS = 1 << 20;

    /** The bytes with which every member begins: two of gzip itself, and one for deflate. */
    private static final int MAGIC = 0x1F8B08;

    /** The time, the kind of compression and the system. */
    private static final int MEMBER_FACTS = 6;

    private static final int WITH_CHECKSUM = 2;
    private static final int WITH_EXTRA = 4;
    private static final int WITH_NAME = 8;
    private static final int WITH_COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private static final int BUFFER = 8192;

    private final PushbackInputStream wire;
    private final DataInputStream fields;
    private final CRC32 checksum = new CRC32();
    private long allowance;
    private boolean ended;

    private Gunzip(PushbackInputStream wire, int limit) {
        super(wire, new Inflater(true), BUFFER);
        this.wire = wire;
        this.fields = new DataInputStream(wire);
        this.allowance = (long) limit + SURPLUS;
    }

    /** {@return the decoded content of {@code wire}, but at most {@code limit + 1} bytes of it} */
    static Body read(InputStream wire, int limit) throws IOException {
        Gunzip gunzip = new Gunzip(new PushbackInputStream(wire, BUFFER), limit);
        try {
            gunzip.skipHeader();
            return Body.take(gunzip, limit + 1);
        } finally {
            // Not close(), because that reads the rest of the wire first.
            gunzip.inf.end();
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int read = super.read(bytes, offset, length);
        while (read < 0 && hasNextMember()) {
            read = super.read(bytes, offset, length);
        }
        checksum.update(bytes, offset, Math.max(0, read));
        return read;
    }

    /**
     * Counts the compressed bytes too: a gzip may have blocks without content and without end. Bytes that are read
     * again after the end of a member count again, so that a gzip of very many members is refused as well.
     */
    @Override
    protected void fill() throws IOException {
        super.fill();
        allowance -= len;
        check(allowance >= 0, "the gzip has too many bytes for its content");
    }

    /** Checks the end of a member. Reading on also checks that the body is complete by the rules of HTTP. */
    private boolean hasNextMember() throws IOException {
        int ahead = inf.getRemaining();
        wire.unread(buf, len - ahead, ahead);
        checkTrailer();
        int next = wire.read();
        if (next < 0) {
            ended = true;
            return false;
        }
        check(next == 0x1F, "the body goes on after the end of the gzip");
        wire.unread(next);
        skipHeader();
        inf.reset();
        checksum.reset();
        return true;
    }

    private void skipHeader() throws IOException {
        int beginning = fields.readInt();
        int flags = beginning & 0xFF;
        check(beginning >>> 8 == MAGIC, "this is not gzip");
        check((flags & RESERVED) == 0, "the gzip has unknown flags");
        fields.skipNBytes(MEMBER_FACTS);
        if ((flags & WITH_EXTRA) != 0) {
            fields.skipNBytes(fields.readUnsignedByte() | fields.readUnsignedByte() << 8);
        }
        if ((flags & WITH_NAME) != 0) {
            skipText();
        }
        if ((flags & WITH_COMMENT) != 0) {
            skipText();
        }
        if ((flags & WITH_CHECKSUM) != 0) {
            fields.skipNBytes(2);
        }
    }

    private void skipText() throws IOException {
        while (fields.readByte() != 0) {
            check(--allowance >= 0, "the gzip has a name or comment that is too long");
        }
    }

    /** Both numbers have their lowest byte first. */
    private void checkTrailer() throws IOException {
        check(Integer.reverseBytes(fields.readInt()) == (int) checksum.getValue(), "the checksum of the gzip is wrong");
        check(Integer.reverseBytes(fields.readInt()) == (int) inf.getBytesWritten(), "the length of the gzip is wrong");
    }

    private static void check(boolean right, String wrong) throws ZipException {
        if (!right) {
            throw new ZipException(wrong);
        }
    }
}
