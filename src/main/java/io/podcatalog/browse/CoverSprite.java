package io.podcatalog.browse;

import io.podcatalog.catalog.Cover;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a list's rows as one, a tile below the other: a browser asks once for all of them.
 *
 * @param hashes of their contents, each once and in ascending order, so that the same pictures have one address
 */
public record CoverSprite(Pictures pictures, List<String> hashes) {

    /** As many as a list has rows. */
    public static final int MAX_TILES = 24;

    /**
     * The width and height of a tile in pixels: two for each of a phone's, one and a half on a wide screen. JPEG stores
     * colors in blocks of 16, so none lies in two tiles.
     */
    public static final int TILE = 160;

    /** {@return the address, always with the same content} */
    public String path() {
        return "/artwork/sheet/%s-%d.jpg".formatted(String.join("-", hashes), TILE);
    }

    public int width() {
        return TILE;
    }

    public int height() {
        return TILE * hashes.size();
    }

    /** {@return where the tile of a cover lies, as SVG's viewBox has it; nothing where it has none} */
    public @Nullable String viewBox(Cover cover) {
        Picture picture = pictures.of(cover);
        int tile = picture == null ? -1 : hashes.indexOf(picture.hash());
        return tile < 0 ? null : "0 %d %d %d".formatted(tile * TILE, TILE, TILE);
    }
}
