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
 * @param picture what other programs show beside a link to the page
 * @param recording what the page plays
 * @param feed the address of the feed behind the page
 * @param data a description of the page's content in the terms of schema.org
 */
public record PageHead(
        String title,
        String description,
        String canonical,
        String type,
        boolean indexed,
        @Nullable Picture picture,
        @Nullable Recording recording,
        @Nullable String feed,
        @Nullable String feedTitle,
        @Nullable Map<String, Object> data) {

    private static final int TITLE_LENGTH = 100;
    private static final int DESCRIPTION_LENGTH = 160;

    /**
     * @param address absolute
     * @param width in pixels; with the height, so that programs can show it before they have loaded it
     * @param alternative what it shows, in words
     */
    public record Picture(String address, int width, int height, String alternative) {

        /** {@return whether it fills the width of a message, rather than the place of a small square} */
        public boolean isWide() {
            return width > height;
        }
    }

    /**
     * @param kind {@code audio} or {@code video}
     * @param file its address
     * @param type the media type of the file
     * @param page the address of the page with the moment that it plays from
     * @param oembed the address that tells other sites how to show it, without the parameter {@code format}
     */
    public record Recording(
            String kind, String file, @Nullable String type, String page, String oembed) {}

    public PageHead {
        title = Excerpt.of(title, TITLE_LENGTH);
        description = Excerpt.of(description, DESCRIPTION_LENGTH);
    }

    public static PageHead of(String title, String description, String canonical) {
        return new PageHead(title, description, canonical, "website", true, null, null, null, null, null);
    }

    /** For a page that search engines must not list. */
    public PageHead unindexed() {
        return new PageHead(title, description, canonical, type, false, picture, recording, feed, feedTitle, data);
    }

    public PageHead withPicture(@Nullable Picture picture) {
        return new PageHead(title, description, canonical, type, indexed, picture, recording, feed, feedTitle, data);
    }

    public PageHead withRecording(@Nullable Recording recording) {
        return new PageHead(title, description, canonical, type, indexed, picture, recording, feed, feedTitle, data);
    }

    public PageHead withFeed(@Nullable String feed, String feedTitle) {
        return new PageHead(title, description, canonical, type, indexed, picture, recording, feed, feedTitle, data);
    }

    public PageHead withData(String type, Map<String, Object> data) {
        return new PageHead(title, description, canonical, type, indexed, picture, recording, feed, feedTitle, data);
    }

    /** {@return the address that others keep when somebody shares the page as it is} */
    public String shared() {
        return recording == null ? canonical : recording.page();
    }
}
