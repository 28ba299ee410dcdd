package io.podcatalog.catalog;

import io.podcatalog.notes.NoteChapters;
import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.Enclosure;
import io.podcatalog.podcast.EpisodeType;
import io.podcatalog.podcast.Fingerprint;
import io.podcatalog.podcast.Funding;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.Person;
import io.podcatalog.podcast.Place;
import io.podcatalog.podcast.PublishedEpisode;
import io.podcatalog.podcast.ShowNotes;
import io.podcatalog.podcast.Soundbite;
import io.podcatalog.podcast.Transcript;
import io.podcatalog.podcast.TranscriptLine;
import io.podcatalog.podcast.TranscriptText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** An episode as it was last published. Its slug never changes, and it stays when it leaves the feed. */
@MappedSuperclass
public abstract class EpisodeValues {

    /** Some hosts make up new GUIDs at every poll; they must not fill the row. */
    private static final int MOST_GUIDS = 10;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "episode_seq")
    private @Nullable Long id;

    private long podcastId;
    private String slug;
    private @Nullable String guid;

    /** GUIDs that it had before, latest first. A host may bring one of them back. */
    @Convert(converter = LinesConverter.class)
    private List<String> earlierGuids = List.of();

    private @Nullable String title;
    private @Nullable Instant publishedAt;

    /** Its date in lists: its publication date or, without one, that of its neighbor in the feed. */
    private Instant listedAt;

    private Instant firstSeenAt;

    /**
     * When its publisher changed what its page shows. Null if never since the first import. Other rules for reading the
     * same feed do not count.
     */
    private @Nullable Instant changedAt;

    /** When an import first missed it in the feed. Null while the feed lists it. */
    private @Nullable Instant vanishedAt;

    /** When the operator took it down. Null while the site shows it. */
    private @Nullable Instant takenDownAt;

    /** Whether the site does not show it because its publisher blocks it. */
    @Column(insertable = false, updatable = false)
    private boolean withheld;

    private @Nullable Duration duration;

    @Embedded
    @EmbeddedColumnNaming("enclosure_%s")
    private @Nullable Enclosure enclosure;

    private @Nullable String summary;

    @Embedded
    @EmbeddedColumnNaming("notes_%s")
    private @Nullable ShowNotes notes;

    private @Nullable HttpUrl link;
    private @Nullable HttpUrl image;
    private @Nullable String author;
    private @Nullable Integer season;
    private @Nullable String seasonName;

    @Convert(converter = EpisodeNumberConverter.class)
    private @Nullable BigDecimal number;

    private @Nullable String numberName;

    @Enumerated(EnumType.STRING)
    private @Nullable EpisodeType type;

    private @Nullable Boolean explicit;

    /** Whether its publisher asks not to show it publicly. */
    private boolean blocked;

    @Convert(converter = LinesConverter.class)
    private List<String> keywords = List.of();

    private @Nullable HttpUrl chaptersUrl;
    private @Nullable String chaptersType;

    @ElementCollection
    @CollectionTable(name = "episode_chapter", joinColumns = @JoinColumn(name = "episode_id"))
    @OrderColumn(name = "position")
    private List<Chapter> chapters = new ArrayList<>();

    /** Whether its publisher made no chapters, and its notes list times that serve as such. */
    private boolean chaptersFromNotes;

    @ElementCollection
    @CollectionTable(name = "episode_person", joinColumns = @JoinColumn(name = "episode_id"))
    @OrderColumn(name = "position")
    private List<Person> people = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "episode_transcript", joinColumns = @JoinColumn(name = "episode_id"))
    @OrderColumn(name = "position")
    private List<Transcript> transcripts = new ArrayList<>();

    @Convert(converter = JsonListConverter.OfSoundbites.class)
    private List<Soundbite> soundbites = List.of();

    @Convert(converter = JsonListConverter.OfFunding.class)
    private List<Funding> funding = List.of();

    @Convert(converter = JsonListConverter.OfPlaces.class)
    private List<Place> places = List.of();

    /** Chapters from a file that the feed names. Imports do not touch them. */
    @ElementCollection
    @CollectionTable(name = "fetched_chapter", joinColumns = @JoinColumn(name = "episode_id"))
    @OrderColumn(name = "position")
    private List<Chapter> fetchedChapters = new ArrayList<>();

    private @Nullable String transcriptLanguage;

    @ElementCollection
    @CollectionTable(name = "transcript_line", joinColumns = @JoinColumn(name = "episode_id"))
    @OrderColumn(name = "position")
    private List<TranscriptLine> transcriptLines = new ArrayList<>();

    private String fingerprint;

    /** Grows with each change of the episode's content: by an import, a fetched file or cleaned notes. */
    private int edition;

    protected EpisodeValues() {}

    protected EpisodeValues(
            long podcastId, String slug, Instant firstSeenAt, Instant listedAt, PublishedEpisode published) {
        this.podcastId = podcastId;
        this.slug = slug;
        this.firstSeenAt = firstSeenAt;
        this.listedAt = listedAt;
        fingerprint = "";
        update(published, firstSeenAt);
    }

    /** Replaces all values by those that the publisher gives now. */
    public void update(PublishedEpisode published, Instant now) {
        if (vanishedAt != null || Fingerprint.haveSameRules(fingerprint, published.fingerprint())) {
            changedAt = now;
        }
        fingerprint = published.fingerprint();
        edition++;
        vanishedAt = null;
        changeGuid(published.guid());
        title = published.title();
        publishedAt = published.publishedAt();
        listedAt = publishedAt == null ? listedAt : publishedAt;
        duration = published.duration();
        enclosure = published.enclosure();
        summary = published.summary();
        notes = published.notes();
        link = published.link();
        image = published.image();
        author = published.author();
        season = published.season();
        seasonName = published.seasonName();
        number = published.number();
        numberName = published.numberName();
        type = published.type();
        explicit = published.explicit();
        blocked = published.blocked();
        keywords = published.keywords();
        chaptersUrl = published.chaptersUrl();
        chaptersType = published.chaptersType();
        List<Chapter> noted =
                published.chapters().isEmpty() && notes != null ? NoteChapters.of(notes.html(), duration) : List.of();
        chaptersFromNotes = !noted.isEmpty();
        replace(chapters, chaptersFromNotes ? noted : published.chapters());
        replace(people, published.people());
        replace(transcripts, published.transcripts());
        soundbites = published.soundbites();
        funding = published.funding();
        places = published.places();
    }

    public void keepChapters(List<Chapter> fetched, Instant now) {
        edition++;
        changedAt = now;
        replace(fetchedChapters, fetched);
    }

    public void keepTranscript(@Nullable String language, List<TranscriptLine> lines, Instant now) {
        edition++;
        changedAt = now;
        transcriptLanguage = language;
        replace(transcriptLines, lines);
    }

    @Nullable
    Enclosure enclosure() {
        return enclosure;
    }

    EpisodeDetail detail(PodcastDetail podcast) {
        return new EpisodeDetail(
                id,
                podcast,
                slug,
                guid,
                title,
                publishedAt,
                listedAt,
                vanishedAt,
                duration,
                enclosure,
                podcast.recurring().without(summary),
                notes,
                link,
                image,
                author,
                season,
                seasonName,
                number,
                numberName,
                type,
                explicit,
                keywords,
                // A chapters file usually has more details than the feed.
                List.copyOf(fetchedChapters.isEmpty() ? chapters : fetchedChapters),
                chaptersFromNotes && fetchedChapters.isEmpty(),
                List.copyOf(people),
                List.copyOf(transcripts),
                transcriptLines.isEmpty() ? null : new TranscriptText(transcriptLanguage, List.copyOf(transcriptLines)),
                soundbites,
                funding,
                places);
    }

    public long id() {
        return id;
    }

    private void changeGuid(@Nullable String latest) {
        if (guid != null && !guid.equals(latest)) {
            earlierGuids = Stream.concat(Stream.of(guid), earlierGuids.stream())
                    .filter(earlier -> !earlier.equals(latest))
                    .distinct()
                    .limit(MOST_GUIDS)
                    .toList();
        }
        guid = latest;
    }

    /** Leaves an equal list alone: otherwise Hibernate would delete its rows and insert them again. */
    private static <T> void replace(List<T> kept, List<T> latest) {
        if (!kept.equals(latest)) {
            kept.clear();
            kept.addAll(latest);
        }
    }
}
