package io.podcatalog.catalog;

import io.podcatalog.podcast.HttpUrl;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door through which imports come in: reconciles what a publisher says now with what is stored. What the feed
 * no longer holds is marked and kept, because a feed is a window and listeners hold links and favorites.
 */
@Service
public class EpisodeImport {

    /**
     * Episodes between two flushes; keeps the memory of a large import bounded. Each flush goes through a table that
     * grows with every collection the session has ever seen.
     */
    private static final int BATCH = 500;

    private final PodcastRepository podcasts;
    private final EpisodeRepository episodes;
    private final EntityManager entityManager;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    EpisodeImport(
            PodcastRepository podcasts,
            EpisodeRepository episodes,
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
     * {@return the episodes that the podcast's feed held last, by their fingerprints} An item with such a fingerprint
     * needs no reading: it stands in the feed as it is here.
     */
    @Transactional(readOnly = true)
    public Map<String, PublishedEpisode> known(@Nullable Long podcastId) {
        return podcastId == null
                ? Map.of()
                : episodes.findKnown(podcastId).stream()
                        .filter(episode -> episode.vanishedAt() == null)
                        .map(KnownEpisode::unchanged)
                        .collect(Collectors.toMap(
                                PublishedEpisode::fingerprint, Function.identity(), (one, same) -> one));
    }

    /**
     * Imports what is published at {@code feed} into the podcast with that id, or into a new one where there is
     * none. Runs in the caller's transaction, so that the caller can store with it what must not be stored without.
     *
     * @throws SuspiciousFeedException where it is hardly the same podcast any more
     * @throws SlugTakenException where a new transaction is worth a try
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ImportResult importPodcast(@Nullable Long podcastId, HttpUrl feed, PublishedPodcast published) {
        return reconcile(findOrCreate(podcastId, feed, published), feed, published, true);
    }

    /** The same with a part of the feed: what it does not hold is not missing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ImportResult importPart(@Nullable Long podcastId, HttpUrl feed, PublishedPodcast published) {
        return reconcile(findOrCreate(podcastId, feed, published), feed, published, false);
    }

    /** Imports the podcast that is shown until there is a real one. */
    @Transactional
    public ImportResult importSample(HttpUrl feed, PublishedPodcast published) {
        Podcast podcast = podcasts.findSample().orElseGet(() -> create(published, feed, true));
        return reconcile(podcast, feed, published, true);
    }

    /** Removes that podcast, if it is there. */
    @Transactional
    public boolean removeSample() {
        return podcasts.deleteSample() > 0;
    }

    private ImportResult reconcile(Podcast podcast, HttpUrl address, PublishedPodcast published, boolean whole) {
        // What is taken down is known, or it would come again.
        entityManager.unwrap(Session.class).disableFilter(Episode.SHOWN);
        long id = podcast.id();
        List<PublishedEpisode> feed = EpisodeMatch.distinct(published.episodes());
        List<KnownEpisode> known = episodes.findKnown(id);
        EpisodeMatch match = new EpisodeMatch(feed, known);
        Takeover.refuse(podcast, published, known, match);
        boolean podcastChanged = podcast.update(published) | podcast.moveTo(address);
        List<Integer> added = new ArrayList<>();
        Map<Long, PublishedEpisode> changed = new LinkedHashMap<>();
        for (int i = 0; i < feed.size(); i++) {
            PublishedEpisode item = feed.get(i);
            KnownEpisode episode = match.of(i);
            boolean same = episode != null
                    && episode.vanishedAt() == null
                    && episode.fingerprint().equals(item.fingerprint());
            if (item.unchanged() && !same) {
                throw new IllegalStateException("somebody else has imported " + address + " meanwhile");
            }
            if (episode == null) {
                added.add(i);
            } else if (!same) {
                changed.put(episode.id(), item);
            }
        }
        List<Long> vanished = match.missing().stream()
                .filter(episode -> whole && episode.vanishedAt() == null)
                .map(KnownEpisode::id)
                .toList();

        if (podcastChanged || !added.isEmpty() || !changed.isEmpty() || !vanished.isEmpty()) {
            podcast.revise();
            news.publishEvent(new PodcastRevised(id, podcast.revision()));
        }
        change(changed);
        add(id, feed, added, known);
        for (List<Long> ids : batches(vanished)) {
            episodes.markVanished(ids, clock.instant());
        }
        int unchanged = feed.size() - added.size() - changed.size();
        return new ImportResult(id, added.size(), changed.size(), unchanged, vanished.size());
    }

    private Podcast findOrCreate(@Nullable Long podcastId, HttpUrl feed, PublishedPodcast published) {
        return Optional.ofNullable(podcastId)
                .flatMap(podcasts::findLocked)
                .orElseGet(() -> create(published, feed, false));
    }

    private Podcast create(PublishedPodcast published, HttpUrl feed, boolean sample) {
        String title = Optional.ofNullable(published.title()).orElseGet(feed::host);
        String slug = new UniqueSlugs(podcasts.findSlugs()).take(Slug.of(title, "podcast"));
        try {
            return podcasts.saveAndFlush(new Podcast(slug, title, feed, sample, clock.instant()));
        } catch (DataIntegrityViolationException refused) {
            // It has no other unique value than its slug.
            if (refused.getCause() instanceof ConstraintViolationException violation
                    && violation.getKind() == ConstraintKind.UNIQUE) {
                throw new SlugTakenException(slug, refused);
            }
            throw refused;
        }
    }

    private void change(Map<Long, PublishedEpisode> changed) {
        for (List<Long> ids : batches(changed.keySet())) {
            List<Episode> batch = episodes.findAllByIdIn(ids);
            batch.forEach(episode -> episode.update(changed.get(episode.id())));
            flushAndForget(batch);
        }
    }

    /** From the last item to the first, so that among equal dates the one on top of the feed gets the highest id. */
    private void add(long podcastId, List<PublishedEpisode> feed, List<Integer> added, Collection<KnownEpisode> known) {
        UniqueSlugs slugs =
                new UniqueSlugs(known.stream().map(KnownEpisode::slug).toList());
        Instant[] listing = Listing.of(feed, clock.instant());
        List<Integer> upwards = new ArrayList<>(added);
        Collections.reverse(upwards);
        for (List<Integer> indexes : batches(upwards)) {
            List<Episode> batch = new ArrayList<>();
            for (int index : indexes) {
                PublishedEpisode item = feed.get(index);
                String slug = slugs.take(Slug.of(item.addressWords(), "episode"));
                Episode episode = new Episode(podcastId, slug, clock.instant(), listing[index], item);
                entityManager.persist(episode);
                batch.add(episode);
            }
            flushAndForget(batch);
        }
    }

    private void flushAndForget(List<Episode> batch) {
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
