package io.podcatalog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Makes silent video of any length (WebM, RFC 9559): one color each second, and two in turn. */
final class Film {

    /** Pictures of 64 by 36 pixels in VP8, each by itself. */
    private static final byte[][] PICTURES = {
        Base64.getDecoder()
                .decode("kAMAnQEqQAAkAD8RiL5YrCkmo6KoAYAiCWcA1MgHkV4Ilu3RgAD+4cN/XFzZAw/xd2I4yU63EsKUGiQAAAA="),
        Base64.getDecoder().decode("UAMAnQEqQAAkAD8RiL5YrCkmo6KoAYAiCWcAABPxjh8IRYAA/ueL//I7fromO/3vS1wsJyE2QIAAAA==")
    };

    private static final int TRACK = 1;

    private Film() {}

    static byte[] webm(int seconds) {
        byte[] head = element(
                0x1A45DFA3,
                element(0x4282, "webm".getBytes(StandardCharsets.US_ASCII)),
                number(0x4287, 4),
                number(0x4285, 2));
        byte[] info = element(
                0x1549A966,
                number(0x2AD7B1, 1_000_000),
                element(0x4489, ByteBuffer.allocate(8).putDouble(seconds * 1000).array()));
        byte[] tracks = element(
                0x1654AE6B,
                element(
                        0xAE,
                        number(0xD7, TRACK),
                        number(0x73C5, TRACK),
                        number(0x83, 1),
                        element(0x86, "V_VP8".getBytes(StandardCharsets.US_ASCII)),
                        element(0xE0, number(0xB0, 64), number(0xBA, 36))));
        // All numbers have eight bytes, so the cues are as long before their places are known as after.
        int before = info.length + tracks.length + cues(seconds, 0).length;
        return join(head, element(0x18538067, info, tracks, cues(seconds, before), clusters(seconds)));
    }

    /** Says at which byte each second begins, so that a browser can jump there. */
    private static byte[] cues(int seconds, int clustersBegin) {
        byte[][] points = new byte[seconds][];
        int at = clustersBegin;
        for (int second = 0; second < seconds; second++) {
            points[second] =
                    element(0xBB, number(0xB3, second * 1000), element(0xB7, number(0xF7, TRACK), number(0xF1, at)));
            at += cluster(second).length;
        }
        return element(0x1C53BB6B, points);
    }

    private static byte[] clusters(int seconds) {
        byte[][] clusters = new byte[seconds][];
        for (int second = 0; second < seconds; second++) {
            clusters[second] = cluster(second);
        }
        return join(clusters);
    }

    private static byte[] cluster(int second) {
        byte[] keyFrameWithoutDelay = {(byte) (0x80 | TRACK), 0, 0, (byte) 0x80};
        return element(
                0x1F43B675,
                number(0xE7, second * 1000),
                element(0xA3, keyFrameWithoutDelay, PICTURES[second % PICTURES.length]));
    }

    private static byte[] number(int id, long value) {
        return element(id, ByteBuffer.allocate(8).putLong(value).array());
    }

    private static byte[] element(int id, byte[]... contents) {
        byte[] content = join(contents);
        byte[] size = ByteBuffer.allocate(8).putLong(content.length).array();
        size[0] = 1;
        byte[] name = ByteBuffer.allocate(4).putInt(id).array();
        int from = Integer.numberOfLeadingZeros(id) / 8;
        return join(Arrays.copyOfRange(name, from, 4), size, content);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
