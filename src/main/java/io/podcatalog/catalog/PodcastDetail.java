package io.podcatalog.catalog;

import io.podcatalog.notes.RecurringSentences;
import io.podcatalog.podcast.Addresses;
import io.podcatalog.podcast.Cover;
import io.podcatalog.podcast.Funding;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.License;
import io.podcatalog.podcast.Person;
import io.podcatalog.podcast.Place;
import io.podcatalog.podcast.ShowNotes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A podcast as its own page and the pages of its episodes show it.
 *
 * @param feed address of its feed
 * @param serial whether its episodes are to be heard from the first one on
 * @param recurring the sentences in most of its episodes
 */
public record PodcastDetail(
        long id,
        String slug,
        String title,
        @Nullable String summary,
        @Nullable ShowNotes about,
        HttpUrl feed,
        @Nullable HttpUrl link,
        @Nullable HttpUrl image,
        @Nullable String language,
        @Nullable String author,
        @Nullable String owner,
        @Nullable String copyright,
        @Nullable License license,
        @Nullable Boolean explicit,
        boolean serial,
        List<String> categories,
        List<Person> people,
        List<Funding> funding,
        List<Place> places,
        RecurringSentences recurring,
        boolean sample,
        long revision) {

    public String path() {
        return Addresses.podcast(slug);
    }

    public Cover cover() {
        return Cover.of(image, title);
    }
}
