package io.podcatalog.catalog;

import io.podcatalog.notes.RecurringSentences;
import io.podcatalog.podcast.Funding;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.License;
import io.podcatalog.podcast.Person;
import io.podcatalog.podcast.Place;
import io.podcatalog.podcast.PublishedPodcast;
import io.podcatalog.podcast.ShowNotes;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A podcast as it was last published, shown or hidden. Its slug never changes. */
@Entity
public class Podcast {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "podcast_seq")
    private @Nullable Long id;

    private String slug;
    private String title;
    private @Nullable String summary;

    @Embedded
    @EmbeddedColumnNaming("about_%s")
    private @Nullable ShowNotes about;

    /** The address of its feed. */
    private HttpUrl feed;

    private @Nullable HttpUrl link;
    private @Nullable HttpUrl image;
    private @Nullable String language;
    private @Nullable String author;
    private @Nullable String owner;
    private @Nullable String copyright;

    @Embedded
    @EmbeddedColumnNaming("license_%s")
    private @Nullable License license;

    private @Nullable Boolean explicit;
    private @Nullable String type;
    private @Nullable String guid;
    private @Nullable Boolean locked;

    /** Whether its publisher asks not to show it publicly. */
    private boolean blocked;

    @Convert(converter = LinesConverter.class)
    private List<String> categories = List.of();

    @ElementCollection
    @CollectionTable(name = "podcast_person", joinColumns = @JoinColumn(name = "podcast_id"))
    @OrderColumn(name = "position")
    private List<Person> people = new ArrayList<>();

    @Convert(converter = JsonListConverter.OfFunding.class)
    private List<Funding> funding = List.of();

    @Convert(converter = JsonListConverter.OfPlaces.class)
    private List<Place> places = List.of();

    /** The comparison of its episodes finds them (RecurringTexts), not an import. */
    @Column(insertable = false, updatable = false)
    @Convert(converter = RecurringSentencesConverter.class)
    private RecurringSentences recurring = RecurringSentences.NONE;

    private boolean sample;
    private String fingerprint;
    private long revision;
    private Instant createdAt;

    /** When its publisher changed it or its episodes. Null if never since the first import. */
    private @Nullable Instant changedAt;

    /** Since when the site does not show it. Null while the site shows it. */
    private @Nullable Instant hiddenAt;

    @Enumerated(EnumType.STRING)
    private @Nullable HiddenBecause hiddenBecause;

    /** Number of its episodes that are not taken down, vanished ones included. Only the database counts. */
    @Column(insertable = false, updatable = false)
    private long episodes;

    /** The latest date in lists of these episodes. Null without any. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant latestAt;

    protected Podcast() {}

    public Podcast(String slug, String title, HttpUrl feed, boolean sample, Instant createdAt) {
        this.slug = slug;
        this.title = title;
        this.feed = feed;
        this.sample = sample;
        this.createdAt = createdAt;
        this.fingerprint = "";
    }

    /** {@return whether any value changed} Takes over the published values; without a title the old one stays. */
    public boolean update(PublishedPodcast published) {
        String latest = published.fingerprint();
        if (latest.equals(fingerprint)) {
            return false;
        }
        fingerprint = latest;
        title = published.title() == null ? title : published.title();
        summary = published.summary();
        about = published.about();
        link = published.link();
        image = published.image();
        language = published.language();
        author = published.author();
        owner = published.owner();
        copyright = published.copyright();
        license = published.license();
        explicit = published.explicit();
        type = published.type();
        guid = published.guid();
        locked = published.locked();
        blocked = published.blocked();
        categories = published.categories();
        people.clear();
        people.addAll(published.people());
        funding = published.funding();
        places = published.places();
        return true;
    }

    /** {@return whether this seems to be the same podcast: it has no title, the same title or the same podcast:guid} */
    public boolean isStill(PublishedPodcast published) {
        return published.title() == null
                || title.equalsIgnoreCase(published.title())
                || guid != null && guid.equals(published.guid());
    }

    /** {@return whether the feed had another address until now} */
    public boolean moveTo(HttpUrl address) {
        if (feed.equals(address)) {
            return false;
        }
        feed = address;
        return true;
    }

    public boolean isUnfollowed() {
        return hiddenBecause == HiddenBecause.UNFOLLOWED;
    }

    public void show() {
        hiddenAt = null;
        hiddenBecause = null;
    }

    public @Nullable String guid() {
        return guid;
    }

    /** Gives it a new revision, because its pages change. */
    public void revise() {
        revision++;
    }

    /** Notes that its publisher has changed it or its episodes. */
    public void change(Instant now) {
        changedAt = now;
    }

    PodcastDetail detail() {
        return new PodcastDetail(
                id,
                slug,
                title,
                summary,
                about,
                feed,
                link,
                image,
                language,
                author,
                owner,
                copyright,
                license,
                explicit,
                "serial".equals(type),
                categories,
                List.copyOf(people),
                funding,
                places,
                recurring,
                sample,
                revision);
    }

    public long id() {
        return id;
    }

    public long revision() {
        return revision;
    }
}
