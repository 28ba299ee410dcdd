package io.podcatalog.listing;

import io.podcatalog.podcast.Cover;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.site.PageHead;
import io.podcatalog.site.SiteSettings;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The pictures of a page's covers, by the publisher's address. */
public record Pictures(Map<HttpUrl, Picture> byAddress) {

    public static final Pictures NONE = new Pictures(Map.of());

    /** {@return the best picture that the site has fetched, null where it has none: the page draws a cover} */
    public @Nullable Picture of(Cover cover) {
        return cover.images().stream()
                .map(byAddress::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** {@return the classes of a page with the colors of the cover, null where the site has no picture of it} */
    public @Nullable String palette(Cover cover) {
        Picture picture = of(cover);
        return picture == null || picture.palette() == null
                ? null
                : picture.palette().classes();
    }

    /** {@return the absolute address of the largest copy, null where the site has none} */
    public @Nullable String address(Cover cover, SiteSettings site) {
        Picture picture = of(cover);
        return picture == null ? null : site.url(picture.largest().path());
    }

    /**
     * {@return the largest copy for the head of a page, null where the site has none}
     *
     * @param name of what the cover belongs to
     */
    public PageHead.@Nullable Picture forHead(Cover cover, String name, SiteSettings site) {
        Picture picture = of(cover);
        if (picture == null) {
            return null;
        }
        Picture.Source largest = picture.largest();
        return new PageHead.Picture(site.url(largest.path()), largest.width(), largest.width(), name);
    }
}
