package io.podcatalog.podcast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A podcast as its feed describes it now. Texts are plain and trimmed, addresses are valid, HTML is cleaned. A value
 * that the feed lacks is null or empty, never a guess.
 *
 * @param summary plain text
 * @param about the description with its markup
 * @param language BCP 47, at most 35 characters
 * @param type {@code episodic} or {@code serial}
 * @param locked whether its publisher asks other hosts not to take it over
 * @param blocked whether its publisher asks not to show it publicly
 * @param episodes in the order of the feed
 */
public record PublishedPodcast(
        @Nullable String title,
        @Nullable String summary,
        @Nullable ShowNotes about,
        @Nullable HttpUrl link,
        @Nullable HttpUrl image,
        @Nullable String language,
        @Nullable String author,
        @Nullable String owner,
        @Nullable String copyright,
        @Nullable License license,
        @Nullable Boolean explicit,
        @Nullable String type,
        @Nullable String guid,
        @Nullable Boolean locked,
        boolean blocked,
        List<String> categories,
        List<Person> people,
        List<Funding> funding,
        List<Place> places,
        List<FeedItem> episodes) {

    /** {@return the same podcast with these episodes instead} */
    public PublishedPodcast withEpisodes(List<? extends FeedItem> others) {
        return new PublishedPodcast(
                title,
                summary,
                about,
                link,
                image,
                language,
                author,
                owner,
                copyright,
                license,
                explicit,
                type,
                guid,
                locked,
                blocked,
                categories,
                people,
                funding,
                places,
                List.copyOf(others));
    }

    /** {@return its people who are hosts} */
    public List<Person> hosts() {
        return people.stream().filter(Person::isHost).toList();
    }

    public String fingerprint() {
        return Fingerprint.of(withEpisodes(List.of()).toString());
    }
}
