package io.podcatalog.site;

import io.podcatalog.text.Excerpt;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes a page to browsers, search engines and programs that show a link to it.
 *
 * @param title the title of the document
 * @param description one or two sentences
 * @param canonical the absolute address of the page
 * @param type OpenGraph's: {@code website}, {@code article}
 * @param image the absolute address of a picture
 * @param feed the address of the feed behind the page
 * @param data a description of the page's content in the terms of schema.org
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

    /** For a page that search engines must not list. */
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
