package io.podcatalog.intake;

import io.podcatalog.catalog.FeedEdited;
import io.podcatalog.catalog.Podcast;
import io.podcatalog.catalog.PodcastRevised;
import io.podcatalog.podcast.FeedItem;
import io.podcatalog.podcast.Fingerprint;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.PublishedEpisode;
import io.podcatalog.podcast.PublishedPodcast;
import io.podcatalog.podcast.Slug;
import io.podcatalog.podcast.UnchangedItem;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Updates the stored podcast and its episodes from a feed. Episodes that left the feed are marked and stay: many feeds
 * list only the latest episodes, and listeners have links and favorites.
 */
@Service
public class EpisodeImport {

    /**
     * Episodes between two flushes, to limit the memory of a large import. A smaller number would make it slow: each
     * flush goes through a table that grows with every collection that the session has seen.
     */
    private static final int BATCH = 500;

    private final StoredPodcastRepository podcasts;
    private final StoredEpisodeRepository episodes;
    private final EntityManager entityManager;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    EpisodeImport(
            StoredPodcastRepository podcasts,
            StoredEpisodeRepository episodes,
            EntityManager entityManager,
            ApplicationEventPublisher news,
            Clock clock) {
        this.podcasts = podcasts;
        this.episodes = episodes;
        this.entityManager = entityManager;
        this.news = news;
        this.clock = clock;
    }

    /**
     * {@return the episodes that the podcast's feed listed at the last import, by their fingerprints} An item with the
     * same fingerprint has not changed, so the parser need not read it.
     */
    @Transactional(readOnly = true)
    public Map<String, UnchangedItem> known(@Nullable Long podcastId) {
        return podcastId == null
                ? Map.of()
                : episodes.findKnown(podcastId).stream()
                        .filter(episode -> episode.vanishedAt() == null)
                        .map(KnownEpisode::unchanged)
                        .collect(Collectors.toMap(UnchangedItem::fingerprint, Function.identity(), (one, same) -> one));
    }

    /**
     * Imports the whole feed at the address {@code feed} into the podcast with that id, or into a new podcast if there
     * is none. Runs in the caller's transaction, so that the caller can store related values in the same one.
     *
     * @throws SuspiciousFeedException if the feed is empty now or seems to hold another podcast
     * @throws SlugTakenException if another import has just taken the slug; a new transaction takes another one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ImportResult importPodcast(@Nullable Long podcastId, HttpUrl feed, PublishedPodcast published) {
        return reconcile(findOrCreate(podcastId, feed, published), feed, published, true);
    }

    /** Imports a part of the feed: episodes outside this part are not marked as missing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ImportResult importPart(@Nullable Long podcastId, HttpUrl feed, PublishedPodcast published) {
        return reconcile(findOrCreate(podcastId, feed, published), feed, published, false);
    }

    /** Imports the sample podcast. */
    @Transactional
    public ImportResult importSample(HttpUrl feed, PublishedPodcast published) {
        Podcast podcast = podcasts.findSample().orElseGet(() -> create(published, feed, true));
        return reconcile(podcast, feed, published, true);
    }

    /** {@return whether there was a sample podcast, which this removes} */
    @Transactional
    public boolean removeSample() {
        return podcasts.deleteSample() > 0;
    }

    private ImportResult reconcile(Podcast podcast, HttpUrl address, PublishedPodcast published, boolean whole) {
        long id = podcast.id();
        List<FeedItem> feed = EpisodeMatch.distinct(published.episodes());
        List<KnownEpisode> known = episodes.findKnown(id);
        EpisodeMatch match = new EpisodeMatch(feed, known);
        Takeover.refuse(podcast, published, known, match);
        boolean podcastChanged = podcast.update(published) | podcast.moveTo(address);
        NavigableMap<Integer, PublishedEpisode> added = new TreeMap<>();
        Map<Long, PublishedEpisode> changed = new LinkedHashMap<>();
        List<Long> edited = new ArrayList<>();
        boolean sameRules = false;
        for (int i = 0; i < feed.size(); i++) {
            FeedItem item = feed.get(i);
            KnownEpisode episode = match.of(i);
            boolean same = episode != null
                    && episode.vanishedAt() == null
                    && episode.fingerprint().equals(item.fingerprint());
            if (!same) {
                if (!(item instanceof PublishedEpisode read)) {
                    throw new IllegalStateException(
                            "another import of " + address + " has changed its episodes meanwhile");
                } else if (episode == null) {
                    added.put(i, read);
                } else {
                    changed.put(episode.id(), read);
                }
            }
            if (episode != null && Fingerprint.haveSameRules(episode.fingerprint(), item.fingerprint())) {
                sameRules = true;
                if (!same) {
                    edited.add(episode.id());
                }
            }
        }
        List<Long> vanished = match.missing().stream()
                .filter(episode -> whole && episode.vanishedAt() == null)
                .map(KnownEpisode::id)
                .toList();

        if (podcastChanged || !added.isEmpty() || !changed.isEmpty() || !vanished.isEmpty()) {
            podcast.revise();
            if (sameRules || !added.isEmpty() || !vanished.isEmpty()) {
                podcast.change(clock.instant());
            }
            // The edit first: those who hear of both then do not take a new file for one that may have changed.
            if (sameRules) {
                news.publishEvent(new FeedEdited(id, podcastChanged, edited));
            }
            news.publishEvent(new PodcastRevised(id, podcast.revision()));
        }
        change(changed);
        add(id, feed, added, known);
        if (!added.isEmpty()) {
            episodes.takeDownNamed(id, clock.instant());
        }
        for (List<Long> ids : batches(vanished)) {
            episodes.markVanished(ids, clock.instant());
        }
        if (!added.isEmpty() || !changed.isEmpty()) {
            podcasts.recount(id);
        }
        int unchanged = feed.size() - added.size() - changed.size();
        return new ImportResult(id, added.size(), changed.size(), unchanged, vanished.size());
    }

    private Podcast findOrCreate(@Nullable Long podcastId, HttpUrl feed, PublishedPodcast published) {
        return Optional.ofNullable(podcastId)
                .flatMap(podcasts::findLocked)
                .or(() -> findReturning(published))
                .orElseGet(() -> create(published, feed, false));
    }

    /** Finds the podcast that was no longer followed and comes back with this feed, and shows it again. */
    private Optional<Podcast> findReturning(PublishedPodcast published) {
        Optional<Podcast> returning = podcasts.findUnfollowed().stream()
                .flatMap(id -> podcasts.findLocked(id).stream())
                .filter(Podcast::isUnfollowed)
                .filter(podcast -> SameShow.is(podcast, episodes.findKnown(podcast.id()), published))
                .findFirst();
        returning.ifPresent(Podcast::show);
        return returning;
    }

    private Podcast create(PublishedPodcast published, HttpUrl feed, boolean sample) {
        String title = Optional.ofNullable(published.title()).orElseGet(feed::host);
        String slug = new UniqueSlugs(podcasts.findSlugs()).take(Slug.of(title, "podcast"));
        try {
            return podcasts.saveAndFlush(new Podcast(slug, title, feed, sample, clock.instant()));
        } catch (DataIntegrityViolationException refused) {
            // The slug is the only unique value that it has.
            if (refused.getCause() instanceof ConstraintViolationException violation
                    && violation.getKind() == ConstraintKind.UNIQUE) {
                throw new SlugTakenException(slug, refused);
            }
            throw refused;
        }
    }

    private void change(Map<Long, PublishedEpisode> changed) {
        for (List<Long> ids : batches(changed.keySet())) {
            List<StoredEpisode> batch = episodes.findAllByIdIn(ids);
            batch.forEach(episode -> episode.update(changed.get(episode.id()), clock.instant()));
            flushAndForget(batch);
        }
    }

    /** Goes from the last item to the first: among equal dates, the topmost item of the feed gets the highest id. */
    private void add(
            long podcastId,
            List<FeedItem> feed,
            NavigableMap<Integer, PublishedEpisode> added,
            Collection<KnownEpisode> known) {
        UniqueSlugs slugs =
                new UniqueSlugs(known.stream().map(KnownEpisode::slug).toList());
        Instant[] listing = Listing.of(feed, clock.instant());
        for (List<Integer> indexes : batches(added.descendingKeySet())) {
            List<StoredEpisode> batch = new ArrayList<>();
            for (int index : indexes) {
                PublishedEpisode item = added.get(index);
                String slug = slugs.take(Slug.of(item.addressWords(), "episode"));
                StoredEpisode episode = new StoredEpisode(podcastId, slug, clock.instant(), listing[index], item);
                entityManager.persist(episode);
                batch.add(episode);
            }
            flushAndForget(batch);
        }
    }

    private void flushAndForget(List<StoredEpisode> batch) {
        entityManager.flush();
        batch.forEach(entityManager::detach);
    }

    private static <T> List<List<T>> batches(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < list.size(); from += BATCH) {
            batches.add(list.subList(from, Math.min(from + BATCH, list.size())));
        }
        return batches;
    }
}
