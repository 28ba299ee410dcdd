package io.podcatalog.artwork;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads the orientation in the EXIF data of a JPEG, PNG or WebP. It looks at no other tag and allocates nothing: a
 * reader of all tags would believe the lengths that a hostile file claims.
 */
final class Exif {

    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** Begins the segment of a JPEG. Some programs write it into a WebP as well. */
    private static final byte[] MARK = {'E', 'x', 'i', 'f', 0, 0};

    private Exif() {}

    /** @throws IndexOutOfBoundsException if the data are damaged, or {@link ArithmeticException} */
    static Optional<Integer> orientation(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (startsWith(bytes, JPEG)) {
            return inJpeg(bytes);
        }
        if (startsWith(bytes, PNG)) {
            return inChunks(bytes, PNG.length, "eXIf", true);
        }
        if (name(bytes, 0).equals("RIFF") && name(bytes, 8).equals("WEBP")) {
            return inChunks(bytes.order(ByteOrder.LITTLE_ENDIAN), 12, "EXIF", false);
        }
        return Optional.empty();
    }

    /** Goes from segment to segment up to the first scan (JPEG, B.1.1.4). The first EXIF segment counts. */
    private static Optional<Integer> inJpeg(ByteBuffer bytes) {
        int at = JPEG.length;
        while (at + 4 <= bytes.limit() && unsigned(bytes, at) == 0xFF && unsigned(bytes, at + 1) != 0xDA) {
            int marker = unsigned(bytes, at + 1);
            if (marker == 0xFF) {
                at++; // a fill byte
                continue;
            }
            int length = Short.toUnsignedInt(bytes.getShort(at + 2));
            if (marker == 0xE1 && length >= 2 + MARK.length) {
                ByteBuffer segment = bytes.slice(at + 4, length - 2);
                if (startsWith(segment, MARK)) {
                    return inTiff(segment.slice(MARK.length, segment.limit() - MARK.length));
                }
            }
            at += 2 + Math.max(length, 2);
        }
        return Optional.empty();
    }

    /**
     * Goes from chunk to chunk. A PNG has the length first and a checksum last (PNG §5.3); a WebP has the name first and
     * chunks of even length (RFC 9649 §2.3).
     */
    private static Optional<Integer> inChunks(ByteBuffer bytes, int start, String wanted, boolean png) {
        long at = start;
        while (at + 8 <= bytes.limit()) {
            long length = Integer.toUnsignedLong(bytes.getInt((int) at + (png ? 0 : 4)));
            if (name(bytes, (int) at + (png ? 4 : 0)).equals(wanted)) {
                ByteBuffer chunk = bytes.slice((int) at + 8, Math.toIntExact(length));
                return inTiff(startsWith(chunk, MARK) ? chunk.slice(MARK.length, chunk.limit() - MARK.length) : chunk);
            }
            at += 8 + length + (png ? 4 : length % 2);
        }
        return Optional.empty();
    }

    /** Looks into the first directory only. The second one describes the thumbnail (TIFF 6.0, section 2). */
    private static Optional<Integer> inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                return switch (tiff.getShort(entry + 2)) {
                    case SHORT -> Optional.of(Short.toUnsignedInt(tiff.getShort(entry + 8)));
                    case LONG -> Optional.of(tiff.getInt(entry + 8));
                    default -> Optional.empty();
                };
            }
        }
        return Optional.empty();
    }

    private static boolean startsWith(ByteBuffer bytes, byte[] start) {
        return bytes.limit() >= start.length && bytes.slice(0, start.length).equals(ByteBuffer.wrap(start));
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Byte.toUnsignedInt(bytes.get(at));
    }

    private static String name(ByteBuffer bytes, int at) {
        if (at + 4 > bytes.limit()) {
            return "";
        }
        byte[] name = new byte[4];
        bytes.get(at, name);
        return new String(name, StandardCharsets.US_ASCII);
    }
}
