package io.podcatalog.artwork;

import io.podcatalog.podcast.UnusableFileException;
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
 * Decodes the middle square of a picture, upright, because a cover shows no more. It checks the header before it takes memory: a
 * file of a few bytes can claim more pixels than any heap holds.
 */
final class PictureDecoder {

    /** Pixels by format. A lossless WebP is decoded as a whole, even if only a part is needed. */
    private static final Map<String, Long> MAX_PIXELS =
            Map.of("jpeg", 40_000_000L, "png", 40_000_000L, "gif", 40_000_000L, "webp", 16_000_000L);

    /** In pixels. A larger picture is read in steps of two or more. Apple asks feeds for 1,400 to 3,000. */
    static final int MAX_SIDE = 3200;

    /** The decoder goes over a progressive JPEG once a scan. Ten are usual, but a file has room for a million. */
    private static final int MAX_SCANS = 100;

    /** Smaller pictures are there to count visitors. */
    private static final int MIN_SIDE = 32;

    private PictureDecoder() {}

    static BufferedImage square(byte[] file) throws UnusableFileException {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new UnusableFileException("it is not a JPEG, PNG, GIF or WebP");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return Orientation.of(file).upright(read(reader, file));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // Decoders throw all kinds of exceptions at damaged files.
            throw new UnusableFileException("it is damaged", damaged);
        } catch (OutOfMemoryError large) {
            throw new UnusableFileException("it needs more memory than there is", large);
        }
    }

    /** Within a scan, 0 follows 0xFF (JPEG, B.1.1.5), so this counts hardly anything but scans. */
    private static void checkScans(byte[] file) throws UnusableFileException {
        int scans = 0;
        for (int i = 1; i < file.length; i++) {
            scans += file[i - 1] == (byte) 0xFF && file[i] == (byte) 0xDA ? 1 : 0;
        }
        if (scans > MAX_SCANS) {
            throw new UnusableFileException("it has " + scans + " scans, more than " + MAX_SCANS);
        }
    }

    private static BufferedImage read(ImageReader reader, byte[] file) throws IOException, UnusableFileException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!MAX_PIXELS.containsKey(format)) {
            throw new UnusableFileException("it is not a JPEG, PNG, GIF or WebP");
        }
        if (format.equals("jpeg")) {
            checkScans(file);
        }
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int side = Math.min(width, height);
        if (side < MIN_SIDE) {
            throw new UnusableFileException("it is too small: " + width + " × " + height + " pixels");
        }
        if ((long) width * height > MAX_PIXELS.get(format)) {
            throw new UnusableFileException("it is too large: " + width + " × " + height + " pixels");
        }
        ImageReadParam part = reader.getDefaultReadParam();
        part.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
        int step = (side + MAX_SIDE - 1) / MAX_SIDE;
        part.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, part);
    }
}
