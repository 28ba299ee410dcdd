package io.podcatalog.catalog;

/**
 * A podcast as of one moment.
 *
 * @param revision another one when anything on its pages differs
 */
public record PodcastRevision(long id, String slug, long revision) {

    public String path() {
        return Addresses.podcast(slug);
    }
}
