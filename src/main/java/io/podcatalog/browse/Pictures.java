package io.podcatalog.browse;

import io.podcatalog.catalog.Cover;
import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.podcast.HttpUrl;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The pictures of a page's covers, by the publisher's address. */
public record Pictures(Map<HttpUrl, Picture> byAddress) {

    public static final Pictures NONE = new Pictures(Map.of());

    /** {@return nothing where the cover is to be drawn: none is named, or it is not here (yet)} */
    public @Nullable Picture of(Cover cover) {
        return cover.image() == null ? null : byAddress.get(cover.image());
    }

    /** {@return the pictures of a list's rows as one} */
    public CoverSprite sprite(Collection<EpisodeSummary> rows) {
        return new CoverSprite(
                this,
                rows.stream()
                        .map(row -> of(row.cover()))
                        .filter(Objects::nonNull)
                        .map(Picture::hash)
                        .distinct()
                        .limit(CoverSprite.MAX_TILES)
                        .sorted()
                        .toList());
    }
}
