package io.podcatalog;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Paints pictures such as publishers serve. */
public final class Painter {

    private Painter() {}

    /** {@return a picture of one color} */
    public static BufferedImage painted(int width, int height, Color color) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(color);
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        return picture;
    }

    /** {@return the file of a picture in a format that ImageIO can write} */
    public static byte[] file(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            if (!ImageIO.write(picture, format, file)) {
                throw new IllegalArgumentException("this picture can't be written as " + format);
            }
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** {@return the file of a square cover in one color} */
    public static byte[] cover(int side, Color color) {
        return file(painted(side, side, color), "png");
    }
}
