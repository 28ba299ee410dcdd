package io.podcatalog.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipPartTests {

    private final Random random = new Random(7);

    /** The stream checks the checksum and the length at the end. */
    @Test
    void joinsPartsOfAllSizesToOneFile() throws IOException {
        for (int round = 0; round < 200; round++) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            List<GzipPart> parts = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                byte[] text = text(size());
                whole.write(text);
                parts.add(GzipPart.of(text, 1 + random.nextInt(9)));
            }
            assertThat(unpacked(GzipPart.join(parts))).isEqualTo(whole.toByteArray());
        }
    }

    @Test
    void joinsTheSamePartAgainAndAgain() throws IOException {
        GzipPart part = GzipPart.of("heart".getBytes(), 9);
        assertThat(unpacked(GzipPart.join(List.of(part, part, part))))
                .asString()
                .isEqualTo("heartheartheart");
    }

    private int size() {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 1 + random.nextInt(10);
            case 2 -> random.nextInt(9_000);
            default -> random.nextInt(200_000);
        };
    }

    /** Half of it can hardly be compressed. */
    private byte[] text(int size) {
        byte[] text = new byte[size];
        random.nextBytes(text);
        for (int i = 0; i < size / 2; i++) {
            text[i] = (byte) ('a' + i % 7);
        }
        return text;
    }

    private static byte[] unpacked(byte[] file) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(file)).readAllBytes();
    }
}
