package io.podcatalog.artwork;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the picture beside a link: the cover, and the texts beside it if this computer can write them. */
final class SharePicture {

    /** OpenGraph's readers show pictures of this shape without cutting them. */
    static final int WIDTH = 1200;

    static final int HEIGHT = 630;

    /** The side of the cover. */
    static final int COVER = 510;

    private static final int MARGIN = 60;
    private static final int GAP = 50;
    private static final int TEXT = WIDTH - 2 * MARGIN - COVER - GAP;
    private static final int ROUND = 28;

    private static final Color WRITING = Color.WHITE;
    private static final Color QUIET = new Color(255, 255, 255, 205);
    private static final Color MOMENT = new Color(0xffc145);
    private static final Color ON_MOMENT = new Color(0x1c1503);

    /** The colors behind initials, as in cover.css. */
    private static final List<Color> TONES =
            List.of(new Color(0x1d5c5d), new Color(0x7a3b1d), new Color(0x3d4a86), new Color(0x7b2f55));

    private final Graphics2D canvas;
    private final boolean rightToLeft;

    private SharePicture(Graphics2D canvas, boolean rightToLeft) {
        this.canvas = canvas;
        this.rightToLeft = rightToLeft;
    }

    /** {@return a JPEG} */
    static byte[] of(ShareCard card, @Nullable BufferedImage cover) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.setColor(cover == null ? tone(card) : Ground.under(cover));
            canvas.fillRect(0, 0, WIDTH, HEIGHT);
            new SharePicture(canvas, Lettering.isRightToLeft(card.title())).draw(card, cover);
        } finally {
            canvas.dispose();
        }
        return Rendition.encode(picture);
    }

    private static Color tone(ShareCard card) {
        return TONES.get(card.cover().tone() - 1);
    }

    private void draw(ShareCard card, @Nullable BufferedImage cover) {
        boolean written = Lettering.canWrite(card.title()) && Lettering.canWrite(card.podcast());
        if (!written) {
            cover((WIDTH - COVER) / 2, card, cover);
            return;
        }
        cover(rightToLeft ? WIDTH - MARGIN - COVER : MARGIN, card, cover);
        int top = MARGIN;
        int bottom = HEIGHT - MARGIN;
        if (card.moment() != null) {
            bottom = moment(card.moment(), bottom) - GAP / 2;
        }
        Lettering.Block podcast = Lettering.fit(card.podcast(), Font.PLAIN, new int[] {32}, TEXT, 90);
        write(podcast, QUIET, top);
        top += podcast.height() + GAP / 2;
        Lettering.Block title =
                Lettering.fit(card.title(), Font.BOLD, new int[] {68, 60, 52, 44, 38}, TEXT, bottom - top);
        // Centered between the name of the show and what stands below.
        write(title, WRITING, top + Math.max(0, (bottom - top - title.height()) / 2));
    }

    private void cover(int x, ShareCard card, @Nullable BufferedImage cover) {
        int y = (HEIGHT - COVER) / 2;
        RoundRectangle2D frame = new RoundRectangle2D.Double(x, y, COVER, COVER, ROUND, ROUND);
        if (cover == null) {
            canvas.setColor(new Color(255, 255, 255, 30));
            canvas.fill(frame);
            if (Lettering.canWrite(card.cover().initials())) {
                TextLayout initials = Lettering.line(card.cover().initials(), Font.BOLD, 200);
                canvas.setColor(WRITING);
                initials.draw(
                        canvas,
                        x + (COVER - initials.getAdvance()) / 2,
                        y + (COVER + initials.getAscent() - initials.getDescent()) / 2);
            }
            return;
        }
        canvas.setClip(frame);
        canvas.drawImage(Rendition.scale(cover, COVER), x, y, null);
        canvas.setClip(null);
        canvas.setColor(new Color(128, 128, 128, 77));
        canvas.draw(frame);
    }

    /** {@return the top of the moment, which stands above {@code bottom}} */
    private int moment(String moment, int bottom) {
        TextLayout text = Lettering.line("▶ " + moment, Font.BOLD, 40);
        int height = 72;
        int width = (int) text.getAdvance() + 2 * height / 3;
        int x = rightToLeft ? MARGIN + TEXT - width : WIDTH - MARGIN - TEXT;
        canvas.setColor(MOMENT);
        canvas.fill(new RoundRectangle2D.Double(x, bottom - height, width, height, height, height));
        canvas.setColor(ON_MOMENT);
        float baseline = bottom - height + (height + text.getAscent() - text.getDescent()) / 2;
        text.draw(canvas, x + (width - text.getAdvance()) / 2, baseline);
        return bottom - height;
    }

    private void write(Lettering.Block block, Color color, int top) {
        canvas.setColor(color);
        float y = top;
        for (TextLayout line : block.lines()) {
            y += line.getAscent();
            float x = rightToLeft ? MARGIN + TEXT - line.getAdvance() : WIDTH - MARGIN - TEXT;
            line.draw(canvas, x, y);
            y += line.getDescent() + line.getLeading();
        }
    }
}
