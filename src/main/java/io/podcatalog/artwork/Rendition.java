package io.podcatalog.artwork;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A square picture in one width, as a progressive JPEG in sRGB without metadata. */
record Rendition(int width, byte[] jpeg) {

    /** From a row of a list on an ordinary screen to the head of a page on a screen with high density. */
    private static final List<Integer> WIDTHS = List.of(896, 448, 224, 112);

    private static final float QUALITY = 0.8f;

    /** {@return the picture in its own width, but at most 896, and in each smaller width; the largest first} */
    static List<Rendition> of(BufferedImage square) {
        List<Rendition> renditions = new ArrayList<>();
        int largest = Math.min(square.getWidth(), WIDTHS.get(0));
        BufferedImage scaled = scale(square, largest);
        renditions.add(new Rendition(largest, encode(scaled)));
        for (int width : WIDTHS) {
            if (width < largest) {
                scaled = scale(scaled, width);
                renditions.add(new Rendition(width, encode(scaled)));
            }
        }
        return renditions;
    }

    /**
     * Halves the picture as often as it can, so that each new pixel comes from all old ones that it covers. A Lanczos
     * filter looked the same and took twenty times as long.
     */
    static BufferedImage scale(BufferedImage square, int width) {
        BufferedImage scaled = square;
        do {
            int next = Math.max(width, (scaled.getWidth() + 1) / 2);
            BufferedImage smaller = new BufferedImage(next, next, BufferedImage.TYPE_INT_RGB);
            Graphics2D canvas = smaller.createGraphics();
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(scaled, 0, 0, next, next, Color.WHITE, null);
            canvas.dispose();
            scaled = smaller;
        } while (scaled.getWidth() > width);
        return scaled;
    }

    static byte[] encode(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(jpeg)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return jpeg.toByteArray();
    }
}
