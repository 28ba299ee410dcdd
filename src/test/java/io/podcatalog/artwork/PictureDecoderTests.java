package io.podcatalog.artwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.podcatalog.Painter;
import io.podcatalog.podcast.UnusableFileException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDecoderTests {

    private static final Color BRICK = new Color(200, 60, 40);

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void decodesTheUsualFormats(String format) throws Exception {
        BufferedImage square = PictureDecoder.square(Painter.file(Painter.painted(300, 300, BRICK), format));

        assertThat(square.getWidth()).isEqualTo(300);
        assertNear(square, BRICK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmyk.jpg", "progressive.jpg", "lossy.webp", "lossless.webp"})
    void decodesOtherFormatsAndColors(String name) throws Exception {
        try (var file = getClass().getResourceAsStream("/pictures/" + name)) {
            assertNear(PictureDecoder.square(file.readAllBytes()), BRICK);
        }
    }

    @Test
    void cutsOutTheMiddle() throws Exception {
        BufferedImage wide = Painter.painted(1600, 900, Color.RED);
        Graphics2D canvas = wide.createGraphics();
        canvas.setColor(BRICK);
        canvas.fillRect(350, 0, 900, 900);
        canvas.dispose();

        BufferedImage square = PictureDecoder.square(Painter.file(wide, "png"));
        assertThat(square.getWidth()).isEqualTo(900).isEqualTo(square.getHeight());
        assertThat(new Color(square.getRGB(0, 0))).isEqualTo(BRICK);
        assertThat(new Color(square.getRGB(899, 899))).isEqualTo(BRICK);
    }

    @Test
    void readsALargePictureInSteps() throws Exception {
        byte[] large = Painter.file(Painter.painted(4000, 6000, BRICK), "png");

        assertThat(PictureDecoder.square(large).getWidth()).isEqualTo(2000);
    }

    @Test
    void refusesTooManyPixelsByTheHeaderAlone() throws Exception {
        assertUnusable(pngHeader(50_000, 50_000), "it is too large: 50000 × 50000 pixels");
        assertUnusable(
                pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE), "it is too large: 2147483647 × 2147483647 pixels");
    }

    @Test
    void refusesAPictureThatIsTooSmall() {
        assertUnusable(Painter.cover(1, BRICK), "it is too small: 1 × 1 pixels");
    }

    @Test
    void refusesAJpegWithTooManyScans() {
        byte[] jpeg = Painter.file(Painter.painted(300, 300, BRICK), "jpeg");
        byte[] scans = Arrays.copyOf(jpeg, jpeg.length + 4000);
        for (int i = jpeg.length; i < scans.length; i += 4) {
            scans[i] = (byte) 0xFF;
            scans[i + 1] = (byte) 0xDA;
        }
        assertUnusable(scans, "it has 1001 scans, more than 100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<!DOCTYPE html><title>Not found</title>",
                "GIF89a",
                "RIFF\u0000\u0000\u0000\u0000WEBPVP8 ",
            })
    void refusesAFileThatIsNotAPicture(String text) {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> PictureDecoder.square(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void refusesOtherFormats() {
        assertUnusable(Painter.file(Painter.painted(300, 300, BRICK), "bmp"), "it is not a JPEG, PNG, GIF or WebP");
    }

    @Test
    void refusesAPictureThatEndsTooEarly() {
        byte[] whole = Painter.file(Painter.painted(300, 300, BRICK), "png");

        assertUnusable(Arrays.copyOf(whole, whole.length / 2), "it is damaged");
    }

    /** The decoder returns a picture or refuses the file. */
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void decodesOrRefusesDamagedFiles(String format) {
        byte[] whole = Painter.file(Painter.painted(64, 64, BRICK), format);
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 1 + round % 8; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(PictureDecoder.square(damaged).getWidth()).isPositive();
            } catch (UnusableFileException refused) {
                assertThat(refused).hasMessageStartingWith("it ");
            }
        }
    }

    private static void assertUnusable(byte[] file, String reason) {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> PictureDecoder.square(file))
                .withMessage(reason);
    }

    private static void assertNear(BufferedImage picture, Color color) {
        Color middle = new Color(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2));
        assertThat(middle.getRed()).isBetween(color.getRed() - 25, color.getRed() + 25);
        assertThat(middle.getGreen()).isBetween(color.getGreen() - 25, color.getGreen() + 25);
        assertThat(middle.getBlue()).isBetween(color.getBlue() - 25, color.getBlue() + 25);
    }

    /** The start of a PNG (PNG §11.2.1). A bomb needs no more. */
    private static byte[] pngHeader(int width, int height) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(chunk);
        header.writeBytes("IHDR");
        header.writeInt(width);
        header.writeInt(height);
        header.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(chunk.toByteArray());

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream png = new DataOutputStream(file);
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        png.writeInt(13);
        png.write(chunk.toByteArray());
        png.writeInt((int) sum.getValue());
        return file.toByteArray();
    }
}
