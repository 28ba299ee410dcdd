package io.podcatalog.listing;

import io.podcatalog.podcast.Cover;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One picture with the covers of a list's rows, each a tile below the one before, so that one request fetches them all.
 *
 * @param hashes of the covers, each once and in ascending order, so that the same covers always have the same address
 */
public record CoverSprite(Pictures pictures, List<String> hashes) {

    /** A list has at most this many rows. */
    public static final int MAX_TILES = 24;

    /**
     * The width and height of a tile in pixels: twice the size of a cover on a phone, one and a half times its size on
     * a wide screen. It is a multiple of 16, so that no color block of JPEG covers two tiles.
     */
    public static final int TILE = 160;

    /** {@return the path; its content never changes} */
    public String path() {
        return "/artwork/sheet/%s-%d.jpg".formatted(String.join("-", hashes), TILE);
    }

    public int width() {
        return TILE;
    }

    public int height() {
        return TILE * hashes.size();
    }

    /** {@return the place of the cover's tile as an SVG viewBox, null where the cover has no tile} */
    public @Nullable String viewBox(Cover cover) {
        Picture picture = pictures.of(cover);
        int tile = picture == null ? -1 : hashes.indexOf(picture.hash());
        return tile < 0 ? null : "0 %d %d %d".formatted(tile * TILE, TILE, TILE);
    }
}
