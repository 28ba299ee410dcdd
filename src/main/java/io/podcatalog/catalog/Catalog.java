package io.podcatalog.catalog;

import io.podcatalog.notes.RecurringSentences;
import io.podcatalog.podcast.Enclosure;
import io.podcatalog.podcast.HttpUrl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads podcasts and episodes of the catalog, as records. */
@Service
@Transactional(readOnly = true)
public class Catalog {

    private static final long PODCAST_ITSELF = 0;

    /** Databases limit the number of values in a statement. */
    private static final int BATCH = 1000;

    private final PodcastRepository podcasts;
    private final EpisodeRepository episodes;

    Catalog(PodcastRepository podcasts, EpisodeRepository episodes) {
        this.podcasts = podcasts;
        this.episodes = episodes;
    }

    /** {@return all podcasts by title} */
    public List<PodcastSummary> podcasts() {
        return podcasts.findSummaries();
    }

    /** {@return the podcasts with these ids, by title; ids without a podcast are left out} */
    public List<PodcastSummary> podcasts(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : podcasts.findSummaries(ids.toArray(Long[]::new));
    }

    /** {@return a page of the podcasts by title; the first page is number 0} */
    public Page<PodcastSummary> podcasts(int page, int size) {
        return podcasts.findSummaries(PageRequest.of(page, size));
    }

    /** {@return the language tag of each podcast, by its slug; null where its feed names none} */
    public Map<String, @Nullable String> languages() {
        Map<String, @Nullable String> languages = new HashMap<>();
        podcasts.findLanguages().forEach(podcast -> languages.put(podcast.slug(), podcast.language()));
        return languages;
    }

    public Optional<PodcastSummary> summary(long podcastId) {
        return podcasts.findSummary(podcastId);
    }

    /** {@return all podcasts by id: a cheap way to see whether any page has changed} */
    public List<PodcastRevision> revisions() {
        return podcasts.findRevisions();
    }

    public Optional<PodcastRevision> revision(String slug) {
        return podcasts.findRevision(slug);
    }

    public Optional<PodcastDetail> podcast(String slug) {
        return podcasts.findWithPeople(slug).map(Podcast::detail);
    }

    /** {@return the sentences in most episodes of a podcast, as the last comparison of all has found them} */
    public RecurringSentences recurring(long podcastId) {
        return podcasts.findRecurring(podcastId).orElse(RecurringSentences.NONE);
    }

    public Optional<EpisodeDetail> episode(String podcast, String slug) {
        return podcast(podcast)
                .flatMap(found -> episodes.findBySlugs(podcast, slug).map(episode -> episode.detail(found)));
    }

    /** {@return the address of an episode's audio or video file, if there is such an episode and it has one} */
    public Optional<HttpUrl> enclosure(String podcast, String slug) {
        return episodes.findBySlugs(podcast, slug).map(Episode::enclosure).map(Enclosure::url);
    }

    /** {@return whether there is such a podcast, which the site hides} */
    public boolean isRemoved(String podcast) {
        return podcasts.isHidden(podcast);
    }

    /** {@return whether there is such an episode, which is taken down or withheld, or whose podcast is hidden} */
    public boolean isRemoved(String podcast, String slug) {
        return episodes.isRemoved(podcast, slug);
    }

    /** {@return all episodes of a podcast, newest first} */
    public List<EpisodeOutline> outlines(long podcastId) {
        return episodes.findOutlines(podcastId).stream()
                .map(EpisodeOutline.Row::outline)
                .toList();
    }

    /** {@return up to {@code most} episodes that are listed right before this one, and as many after it, by date} */
    public Neighbors neighbors(EpisodeDetail episode, int most) {
        long podcast = episode.podcast().id();
        return new Neighbors(
                episode.listedAt(),
                episodes.findBefore(podcast, episode.listedAt(), episode.id(), Limit.of(most)),
                episodes.findAfter(podcast, episode.listedAt(), episode.id(), Limit.of(most)));
    }

    /** {@return the address of an episode's page, if there is such an episode} */
    public Optional<EpisodeAddress> address(String podcast, String slug) {
        return episodes.findAddress(podcast, slug);
    }

    /** {@return the addresses of a podcast's episodes, newest first; the first part of the list is number 0} */
    public List<EpisodeAddress> addresses(long podcastId, int part, int size) {
        return episodes.findAddresses(podcastId, PageRequest.of(part, size));
    }

    /** {@return the newest episodes of all podcasts, at most {@code most}} */
    public List<EpisodeSummary> newest(int most) {
        return summaries(newestIds(most));
    }

    public List<Long> newestIds(int most) {
        return episodes.findNewest(Limit.of(most));
    }

    /** {@return the episodes with these ids, in the order of the ids; ids without an episode are left out} */
    public List<EpisodeSummary> summaries(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, EpisodeSummary> found = episodes.findSummaries(ids.toArray(Long[]::new)).stream()
                .collect(Collectors.toMap(EpisodeSummary::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * {@return the pictures that a podcast and its files of chapters name: its own, then its people's, then those of its
     * newest episodes}
     */
    public List<HttpUrl> images(long podcastId) {
        return episodes.findImages(podcastId).stream()
                .distinct()
                .map(HttpUrl::new)
                .toList();
    }

    /** {@return the pictures that an edit may have changed: those that the edited parts of the feed name} */
    public Set<HttpUrl> images(FeedEdited edit) {
        List<Long> owners = new ArrayList<>(edit.episodeIds());
        if (edit.channel()) {
            owners.add(PODCAST_ITSELF);
        }
        Set<HttpUrl> images = new LinkedHashSet<>();
        for (int from = 0; from < owners.size(); from += BATCH) {
            List<Long> batch = owners.subList(from, Math.min(from + BATCH, owners.size()));
            episodes.findImages(edit.podcastId(), batch).forEach(image -> images.add(new HttpUrl(image)));
        }
        return images;
    }

    /** {@return the episodes that have {@code phrase} in their title, summary or notes, newest first} */
    public Page<EpisodeSummary> containing(String phrase, int page, int size) {
        String pattern = "%" + phrase.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%";
        return episodes.findContaining(pattern, PageRequest.of(page, size));
    }
}
