package io.podcatalog.artwork;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes the middle square of a picture, which is all that a cover shows. The header decides before memory is taken:
 * a file of a few bytes can claim more pixels than any heap holds.
 */
final class PictureDecoder {

    /** Pixels by format; a WebP without loss is unpacked whole, whatever part of it is asked for. */
    private static final Map<String, Long> MAX_PIXELS =
            Map.of("jpeg", 40_000_000L, "png", 40_000_000L, "gif", 40_000_000L, "webp", 16_000_000L);

    /** What is larger is read in steps of two or more pixels. Feeds are told to bring 1,400 to 3,000. */
    static final int MAX_SIDE = 3200;

    /** A progressive JPEG is gone over once a scan; ten are usual, and a file of this size has room for a million. */
    private static final int MAX_SCANS = 100;

    /** Smaller ones are there to count visitors. */
    private static final int MIN_SIDE = 32;

    private PictureDecoder() {}

    static BufferedImage square(byte[] file) throws UnusablePictureException {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new UnusablePictureException("it is no JPEG, PNG, GIF or WebP");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return read(reader, file);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // Decoders meet damage with whatever exception it leads to.
            throw new UnusablePictureException("it is damaged", damaged);
        } catch (OutOfMemoryError large) {
            throw new UnusablePictureException("it takes more memory than there is", large);
        }
    }

    /** JPEG, B.1.1.5: within a scan 0xFF is followed by 0, so this counts little else than scans. */
    private static void checkScans(byte[] file) throws UnusablePictureException {
        int scans = 0;
        for (int i = 1; i < file.length; i++) {
            scans += file[i - 1] == (byte) 0xFF && file[i] == (byte) 0xDA ? 1 : 0;
        }
        if (scans > MAX_SCANS) {
            throw new UnusablePictureException("it has " + scans + " scans");
        }
    }

    private static BufferedImage read(ImageReader reader, byte[] file) throws IOException, UnusablePictureException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!MAX_PIXELS.containsKey(format)) {
            throw new UnusablePictureException("it is no JPEG, PNG, GIF or WebP");
        }
        if (format.equals("jpeg")) {
            checkScans(file);
        }
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int side = Math.min(width, height);
        if ((long) width * height > MAX_PIXELS.get(format) || side < MIN_SIDE) {
            throw new UnusablePictureException("it has " + width + " × " + height + " pixels");
        }
        ImageReadParam part = reader.getDefaultReadParam();
        part.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
        int step = (side + MAX_SIDE - 1) / MAX_SIDE;
        part.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, part);
    }
}
