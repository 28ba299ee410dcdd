package io.podcatalog.artwork;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * How a stored picture is turned and mirrored, as its EXIF data says (CIPA DC-008, tag Orientation). Cameras store the
 * picture as the sensor sees it, and browsers turn it.
 *
 * @param value 1 to 8; 1 is upright
 */
record Orientation(int value) {

    private static final Orientation UPRIGHT = new Orientation(1);

    /** {@return the orientation of the picture in the file; upright if the file says nothing that makes sense} */
    static Orientation of(byte[] file) {
        try {
            return Exif.orientation(file)
                    .filter(value -> value >= 1 && value <= 8)
                    .map(Orientation::new)
                    .orElse(UPRIGHT);
        } catch (IndexOutOfBoundsException | ArithmeticException damaged) {
            // The picture itself may be whole.
            return UPRIGHT;
        }
    }

    boolean isUpright() {
        return value == 1;
    }

    BufferedImage upright(BufferedImage square) {
        if (isUpright()) {
            return square;
        }
        int side = square.getWidth();
        boolean transparent = square.getColorModel().hasAlpha();
        BufferedImage turned =
                new BufferedImage(side, side, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = turned.createGraphics();
        canvas.drawImage(square, turn(side), null);
        canvas.dispose();
        return turned;
    }

    /** The arguments are x' of x, y' of x, x' of y, y' of y, and what is added to x' and y'. */
    private AffineTransform turn(int side) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, side, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, side, side);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, side);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, side, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, side, side);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, side);
            default -> new AffineTransform();
        };
    }
}
