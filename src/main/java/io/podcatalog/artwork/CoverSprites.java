package io.podcatalog.artwork;

import io.podcatalog.listing.CoverSprite;
import io.podcatalog.site.MadeOnce;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Draws the small pictures of a list into one picture, once for all requests, and remembers the latest ones. */
@Component
class CoverSprites implements DisposableBean {

    /** In bytes. A sprite of 24 tiles has 72 kB with the drawn covers of the sample, and 384 kB with noise. */
    private static final int REMEMBERED = 16_000_000;

    /** The stored width that a tile is drawn from. */
    private static final int SOURCE_WIDTH = 224;

    private final StoredRenditions renditions;
    private final MadeOnce<List<String>> sprites = new MadeOnce<>("cover-sprites", REMEMBERED);

    CoverSprites(StoredRenditions renditions) {
        this.renditions = renditions;
    }

    @Override
    public void destroy() {
        sprites.close();
    }

    /**
     * {@return the sprite, or nothing if a picture is missing or no page would list the hashes like this}
     *
     * @param beforeDrawing called unless the sprite is remembered or being drawn; it may throw to refuse
     * @throws io.podcatalog.site.TryLaterException if too many other sprites are being drawn
     */
    Optional<byte[]> jpeg(List<String> hashes, Runnable beforeDrawing) {
        if (hashes.size() > CoverSprite.MAX_TILES
                || !List.copyOf(new TreeSet<>(hashes)).equals(hashes)) {
            return Optional.empty();
        }
        if (!sprites.has(hashes)) {
            if (!renditions.hasSmall(hashes, SOURCE_WIDTH)) {
                return Optional.empty();
            }
            beforeDrawing.run();
        }
        return Optional.ofNullable(sprites.get(hashes, this::draw));
    }

    private byte @Nullable [] draw(List<String> hashes) {
        Map<String, byte[]> pictures = renditions.small(hashes, SOURCE_WIDTH);
        return pictures.size() < hashes.size()
                ? null
                : jpeg(hashes.stream().map(pictures::get).toList());
    }

    private static byte[] jpeg(List<byte[]> pictures) {
        BufferedImage sprite =
                new BufferedImage(CoverSprite.TILE, CoverSprite.TILE * pictures.size(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = sprite.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        try {
            for (int tile = 0; tile < pictures.size(); tile++) {
                BufferedImage picture = ImageIO.read(new ByteArrayInputStream(pictures.get(tile)));
                canvas.drawImage(picture, 0, tile * CoverSprite.TILE, CoverSprite.TILE, CoverSprite.TILE, null);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            canvas.dispose();
        }
        return Rendition.encode(sprite);
    }
}
