package io.podcatalog.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Painter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that EXIF turns. The upright one has red and green above blue and yellow. */
class OrientationTests {

    private static final Map<Character, Color> COLORS =
            Map.of('R', Color.RED, 'G', Color.GREEN, 'B', Color.BLUE, 'Y', Color.YELLOW);

    /** The corners as the file stores them, by CIPA DC-008: where its first row and first column belong. */
    @ParameterizedTest
    @CsvSource({"1,RGBY", "2,GRYB", "3,YBGR", "4,BYRG", "5,RBGY", "6,GYRB", "7,YGBR", "8,BRYG"})
    void turnsEachOrientationUpright(int orientation, String stored) throws Exception {
        byte[] jpeg = Painter.file(quarters(stored), "jpeg");
        byte[] png = Painter.file(quarters(stored), "png");
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            byte[] exif = tiff(order, orientation);
            assertThat(corners(PictureDecoder.square(inJpeg(jpeg, exif)))).isEqualTo("RGBY");
            assertThat(corners(PictureDecoder.square(inPng(png, exif)))).isEqualTo("RGBY");
            assertThat(Orientation.of(inWebp(exif))).isEqualTo(new Orientation(orientation));
        }
    }

    @Test
    void turnsTheMiddleOfAWidePicture() throws Exception {
        BufferedImage wide = Painter.painted(400, 200, Color.WHITE);
        wide.createGraphics().drawImage(quarters("GYRB"), 100, 0, 200, 200, null);

        BufferedImage square = PictureDecoder.square(inPng(Painter.file(wide, "png"), tiff(ByteOrder.BIG_ENDIAN, 6)));

        assertThat(square.getWidth()).isEqualTo(200).isEqualTo(square.getHeight());
        assertThat(corners(square)).isEqualTo("RGBY");
    }

    @Test
    void keepsTransparency() throws Exception {
        BufferedImage clear = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(63, 0, Color.RED.getRGB());

        BufferedImage square = PictureDecoder.square(inPng(Painter.file(clear, "png"), tiff(ByteOrder.BIG_ENDIAN, 6)));

        assertThat(square.getRGB(63, 63)).isEqualTo(Color.RED.getRGB());
        assertThat(square.getRGB(0, 0) >>> 24).isZero();
    }

    @Test
    void looksBehindOtherSegments() {
        byte[] jpeg = Painter.file(quarters("GYRB"), "jpeg");
        byte[] exif = inJpeg(jpeg, tiff(ByteOrder.BIG_ENDIAN, 6));

        assertThat(Orientation.of(segment(exif, 0xE1, "http://ns.adobe.com/xap/1.0/\0<x/>".getBytes())))
                .isEqualTo(new Orientation(6));
        assertThat(Orientation.of(segment(exif, 0xFE, "a comment".getBytes()))).isEqualTo(new Orientation(6));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 9, 65_535})
    void takesAnUnknownOrientationForUpright(int orientation) {
        byte[] jpeg = Painter.file(quarters("RGBY"), "jpeg");

        assertThat(Orientation.of(inJpeg(jpeg, tiff(ByteOrder.BIG_ENDIAN, orientation)))
                        .isUpright())
                .isTrue();
        assertThat(Orientation.of(jpeg).isUpright()).isTrue();
    }

    /** A picture is shown, whatever stands in its EXIF data. */
    @Test
    void readsDamagedData() throws Exception {
        byte[] exif = tiff(ByteOrder.LITTLE_ENDIAN, 6);
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = Arrays.copyOf(exif, round % 3 == 0 ? random.nextInt(exif.length) : exif.length);
            for (int i = 0; i < round % 5 && damaged.length > 0; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            byte[] png = Painter.file(quarters("RGBY"), "png");
            assertThat(PictureDecoder.square(inPng(png, damaged)).getWidth()).isEqualTo(64);
            assertThat(Orientation.of(inWebp(damaged)).value()).isBetween(1, 8);
            byte[] file = inJpeg(Painter.file(quarters("RGBY"), "jpeg"), damaged);
            assertThat(Orientation.of(Arrays.copyOf(file, random.nextInt(file.length)))
                            .value())
                    .isBetween(1, 8);
        }
    }

    private static BufferedImage quarters(String colors) {
        BufferedImage picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        for (int i = 0; i < 4; i++) {
            canvas.setColor(COLORS.get(colors.charAt(i)));
            canvas.fillRect(i % 2 * 32, i / 2 * 32, 32, 32);
        }
        canvas.dispose();
        return picture;
    }

    private static String corners(BufferedImage picture) {
        int near = picture.getWidth() / 8;
        int far = picture.getWidth() - near;
        StringBuilder corners = new StringBuilder();
        for (int[] corner : new int[][] {{near, near}, {far, near}, {near, far}, {far, far}}) {
            corners.append(nearest(new Color(picture.getRGB(corner[0], corner[1]))));
        }
        return corners.toString();
    }

    private static char nearest(Color seen) {
        return COLORS.entrySet().stream()
                .filter(one -> Math.abs(one.getValue().getRed() - seen.getRed())
                                + Math.abs(one.getValue().getGreen() - seen.getGreen())
                                + Math.abs(one.getValue().getBlue() - seen.getBlue())
                        < 30)
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse('?');
    }

    /** EXIF data as a camera writes them: the orientation behind another tag. */
    private static byte[] tiff(ByteOrder order, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(38).order(order);
        tiff.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(1).putInt(0);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0);
        return tiff.array();
    }

    private static byte[] inJpeg(byte[] jpeg, byte[] exif) {
        byte[] marked = Arrays.copyOf("Exif\0\0".getBytes(StandardCharsets.US_ASCII), 6 + exif.length);
        System.arraycopy(exif, 0, marked, 6, exif.length);
        return segment(jpeg, 0xE1, marked);
    }

    /** {@return the JPEG with this segment as its first} */
    private static byte[] segment(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + 4 + content.length)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** {@return the PNG with the data behind its header, which has 33 bytes with the signature} */
    private static byte[] inPng(byte[] png, byte[] exif) throws IOException {
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        named.writeBytes("eXIf".getBytes(StandardCharsets.US_ASCII));
        named.writeBytes(exif);
        CRC32 sum = new CRC32();
        sum.update(named.toByteArray());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.write(png, 0, 33);
        out.writeInt(exif.length);
        out.write(named.toByteArray());
        out.writeInt((int) sum.getValue());
        out.write(png, 33, png.length - 33);
        return file.toByteArray();
    }

    /** {@return the frame of a WebP, with a chunk of odd length before the data} */
    private static byte[] inWebp(byte[] exif) {
        ByteBuffer webp = ByteBuffer.allocate(12 + 12 + 8 + exif.length).order(ByteOrder.LITTLE_ENDIAN);
        webp.put("RIFF".getBytes()).putInt(webp.capacity() - 8).put("WEBP".getBytes());
        webp.put("VP8 ".getBytes()).putInt(3).put(new byte[4]);
        webp.put("EXIF".getBytes()).putInt(exif.length).put(exif);
        return webp.array();
    }
}
