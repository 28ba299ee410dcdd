package io.podcatalog.artwork;

import io.podcatalog.browse.Sheet;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Draws the small pictures of a list into one, and remembers the sheets that were asked for last. */
@Component
class ContactSheets {

    /** Of 24 tiles each: the drawn covers of the sample take 3 kB a tile, noise takes 16 kB, which makes 24 MB. */
    private static final int REMEMBERED = 64;

    /** The stored width that a tile is drawn from. */
    private static final int SOURCE_WIDTH = 224;

    private final ArtworkStore store;
    private final Map<List<String>, byte[]> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<List<String>, byte[]> eldest) {
                    return size() > REMEMBERED;
                }
            });

    ContactSheets(ArtworkStore store) {
        this.store = store;
    }

    /** {@return nothing where one is missing, or where no page would write them like this} */
    Optional<byte[]> jpeg(List<String> hashes) {
        if (hashes.size() > Sheet.MAX_TILES
                || !List.copyOf(new TreeSet<>(hashes)).equals(hashes)) {
            return Optional.empty();
        }
        byte[] known = remembered.get(hashes);
        if (known != null) {
            return Optional.of(known);
        }
        Map<String, byte[]> pictures = store.small(hashes, SOURCE_WIDTH);
        if (pictures.size() < hashes.size()) {
            return Optional.empty();
        }
        byte[] jpeg = draw(hashes.stream().map(pictures::get).toList());
        remembered.put(hashes, jpeg);
        return Optional.of(jpeg);
    }

    private static byte[] draw(List<byte[]> pictures) {
        BufferedImage sheet = new BufferedImage(Sheet.TILE, Sheet.TILE * pictures.size(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = sheet.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        try {
            for (int tile = 0; tile < pictures.size(); tile++) {
                BufferedImage picture = ImageIO.read(new ByteArrayInputStream(pictures.get(tile)));
                canvas.drawImage(picture, 0, tile * Sheet.TILE, Sheet.TILE, Sheet.TILE, null);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            canvas.dispose();
        }
        return Rendition.encode(sheet);
    }
}
