package io.podcatalog.site;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself to browsers, search engines and those who show a link to it.
 *
 * @param title of the document; the site's name is added where there is room
 * @param description one or two sentences
 * @param canonical absolute
 * @param type OpenGraph's: {@code website}, {@code article}
 * @param image absolute
 * @param feed the address of the feed behind the page
 * @param data schema.org's description of what the page shows
 */
public record PageHead(
        String title,
        String description,
        String canonical,
        String type,
        boolean indexed,
        @Nullable String image,
        @Nullable String feed,
        @Nullable String feedTitle,
        @Nullable Map<String, Object> data) {

    private static final int TITLE_LENGTH = 100;
    private static final int DESCRIPTION_LENGTH = 160;

    public PageHead {
        title = Excerpt.of(title, TITLE_LENGTH);
        description = Excerpt.of(description, DESCRIPTION_LENGTH);
    }

    public static PageHead of(String title, String description, String canonical) {
        return new PageHead(title, description, canonical, "website", true, null, null, null, null);
    }

    /** For a page that is of use to its visitor only. */
    public PageHead unindexed() {
        return new PageHead(title, description, canonical, type, false, image, feed, feedTitle, data);
    }

    public PageHead withImage(@Nullable String image) {
        return new PageHead(title, description, canonical, type, indexed, image, feed, feedTitle, data);
    }

    public PageHead withFeed(@Nullable String feed, String feedTitle) {
        return new PageHead(title, description, canonical, type, indexed, image, feed, feedTitle, data);
    }

    public PageHead withData(String type, Map<String, Object> data) {
        return new PageHead(title, description, canonical, type, indexed, image, feed, feedTitle, data);
    }
}
