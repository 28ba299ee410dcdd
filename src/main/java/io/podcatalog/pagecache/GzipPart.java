package io.podcatalog.pagecache;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A part of a gzip file (RFC 1952), compressed for itself. Parts can be joined without compressing them again.
 *
 * @param crc the checksum of the text
 * @param shift what the checksum of the text before this one is multiplied by
 * @param length of the text, in bytes
 */
record GzipPart(byte[] deflated, int crc, int shift, int length) {

    /** The level for what one listener gets. It takes half the time of the usual one, for a tenth more bytes. */
    static final int FASTEST = 1;

    /** Nothing but magic number, the method "deflate" and an unknown operating system. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    /** An empty last block. */
    private static final byte[] END = {3, 0};

    /** The polynomial of the checksum, lowest power first (RFC 1952 §8). */
    private static final int POLYNOMIAL = 0xEDB88320;

    /** The polynomial 1. */
    private static final int ONE = 1 << 31;

    /** x to the power of 8: one byte. */
    private static final int BYTE = 1 << 23;

    static GzipPart of(byte[] text, int level) {
        CRC32 crc = new CRC32();
        crc.update(text);
        return new GzipPart(deflate(text, level), (int) crc.getValue(), power(text.length), text.length);
    }

    /** {@return a gzip file with these texts one after the other} */
    static byte[] join(List<GzipPart> parts) {
        int size = parts.stream().mapToInt(part -> part.deflated.length).sum();
        ByteBuffer file =
                ByteBuffer.allocate(HEADER.length + size + END.length + 8).order(ByteOrder.LITTLE_ENDIAN);
        file.put(HEADER);
        int crc = 0;
        int length = 0;
        for (GzipPart part : parts) {
            file.put(part.deflated);
            crc = times(part.shift, crc) ^ part.crc;
            length += part.length;
        }
        return file.put(END).putInt(crc).putInt(length).array();
    }

    /** Ends with an empty block at the border of a byte, where the next part can begin. */
    private static byte[] deflate(byte[] text, int level) {
        Deflater deflater = new Deflater(level, true);
        try {
            deflater.setInput(text);
            ByteArrayOutputStream deflated = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            int written;
            do {
                written = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
                deflated.write(buffer, 0, written);
            } while (written == buffer.length);
            return deflated.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** {@return x to the power of 8 · {@code bytes}, modulo the polynomial of the checksum} */
    private static int power(int bytes) {
        int power = ONE;
        int square = BYTE;
        for (int rest = bytes; rest != 0; rest >>>= 1) {
            if ((rest & 1) == 1) {
                power = times(power, square);
            }
            square = times(square, square);
        }
        return power;
    }

    /** {@return the product of two polynomials over GF(2), modulo that of the checksum} */
    private static int times(int a, int b) {
        int product = 0;
        int shifted = b;
        for (int rest = a; rest != 0; rest <<= 1) {
            if (rest < 0) {
                product ^= shifted;
            }
            shifted = (shifted & 1) == 0 ? shifted >>> 1 : (shifted >>> 1) ^ POLYNOMIAL;
        }
        return product;
    }
}
