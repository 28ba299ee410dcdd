package io.podcatalog.pagecache;

import io.podcatalog.pagecache.PageStates.State;
import io.podcatalog.podcast.Fingerprint;
import io.podcatalog.site.CompressedAnswer;
import io.podcatalog.site.PageLanguage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A page that was made once: compressed, as visitors without a library see it, and the places where the hearts go. */
final class CachedPage {

    /** How long a count of favorites may be wrong. */
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    /** For what all visitors get. A higher level takes half as long again and saves two bytes in a thousand. */
    private static final int SMALL = 6;

    /**
     * Up to so many hearts, the texts between them are also kept compressed each for itself, and a listener's page is
     * joined from them. With more hearts, these parts take several times the bytes of the page compressed as a whole.
     */
    private static final int FEW = 3;

    /** In hexadecimal digits. */
    private static final int HASH = 24;

    private static final int OVERHEAD = 600;

    private final String contentType;
    private final PageLanguage.Choice spoken;
    private final @Nullable Long podcastId;
    private final State state;
    private final @Nullable Duration atMost;
    private final long madeAt;
    private final String hash;
    private final List<HeartPlace> places;
    private final List<Long> episodes;
    private final int[] lengths;
    private final List<GzipPart> parts;
    private final int size;
    private final AtomicBoolean counting = new AtomicBoolean();

    private volatile Common common;

    /**
     * @param before the states before the page was made: a change during that time makes the page old at once
     * @param now in nanoseconds
     * @throws DataAccessException if nobody can count the hearts now
     */
    CachedPage(
            String content,
            String contentType,
            PageLanguage.Choice spoken,
            PageDraft draft,
            PageStates.States before,
            PageHearts hearts,
            long now) {
        this.contentType = contentType;
        this.spoken = spoken;
        this.podcastId = draft.podcastId();
        this.state = before.of(podcastId);
        this.atMost = draft.atMost();
        this.madeAt = now;
        MarkedPage marked = MarkedPage.of(content);
        List<String> texts = marked.texts();
        this.places = marked.places();
        this.episodes = marked.episodes();
        this.hash = hash(texts, looks(Set.of(), Map.of(), hearts));
        this.lengths = texts.stream().mapToInt(String::length).toArray();
        this.parts = places.isEmpty() || places.size() > FEW
                ? List.of()
                : texts.stream().map(text -> part(text, SMALL)).toList();
        long changes = hearts.changes();
        Map<Long, Long> counts = counts(hearts);
        this.common = new Common(copy(texts, counts, hearts), counts, changes, now);
        this.size = OVERHEAD
                + common.copy().gzip().length
                + parts.stream().mapToInt(part -> part.deflated().length).sum()
                + places.stream().mapToInt(HeartPlace::size).sum();
    }

    /** What visitors without a library get. */
    private record Common(CompressedAnswer copy, Map<Long, Long> counts, long changes, long countedAt) {}

    boolean isHtml() {
        return contentType.startsWith("text/html");
    }

    Locale language() {
        return spoken.language();
    }

    /** {@return whether another reader may get the page in another language} */
    boolean dependsOnReader() {
        return spoken.varies();
    }

    /** {@return its memory, roughly, in bytes} */
    int size() {
        return size;
    }

    boolean hasHearts() {
        return !places.isEmpty();
    }

    List<Long> episodes() {
        return episodes;
    }

    boolean isCurrent(PageStates.States now, long nanos) {
        return state.equals(now.of(podcastId)) && (atMost == null || nanos - madeAt <= atMost.toNanos());
    }

    /** {@return the page for visitors without a library} One caller counts again; others get the old counts meanwhile. */
    CompressedAnswer common(PageHearts hearts, long nanos) {
        Common known = common;
        boolean isCounted = known.changes() == hearts.changes() && nanos - known.countedAt() < MINUTE;
        if (places.isEmpty() || isCounted || !counting.compareAndSet(false, true)) {
            return known.copy();
        }
        try {
            long changes = hearts.changes();
            Map<Long, Long> counts = counts(hearts);
            CompressedAnswer copy =
                    counts.equals(known.counts()) ? known.copy() : copy(texts(known, hearts), counts, hearts);
            common = new Common(copy, counts, changes, nanos);
            return copy;
        } catch (DataAccessException | TransactionException away) {
            // The database is away. The old counts are better than no page.
            common = new Common(known.copy(), known.counts(), hearts.changes(), nanos);
            return known.copy();
        } finally {
            counting.set(false);
        }
    }

    /** {@return the page for a listener with these favorites} */
    CompressedAnswer own(Set<Long> kept, Map<Long, Long> counts, PageHearts hearts) {
        List<String> looks = looks(kept, counts, hearts);
        List<GzipPart> joined = new ArrayList<>();
        if (parts.isEmpty()) {
            joined.add(part(MarkedPage.join(texts(common, hearts), looks), GzipPart.FASTEST));
        } else {
            joined.add(parts.get(0));
            for (int i = 0; i < looks.size(); i++) {
                joined.add(part(looks.get(i), GzipPart.FASTEST));
                joined.add(parts.get(i + 1));
            }
        }
        return new CompressedAnswer(contentType, GzipPart.join(joined), tag(kept, counts) + "-own");
    }

    private Map<Long, Long> counts(PageHearts hearts) {
        return places.isEmpty() ? Map.of() : hearts.counts(episodes);
    }

    private CompressedAnswer copy(List<String> texts, Map<Long, Long> counts, PageHearts hearts) {
        String page = MarkedPage.join(texts, looks(Set.of(), counts, hearts));
        return new CompressedAnswer(contentType, GzipPart.join(List.of(part(page, SMALL))), tag(Set.of(), counts));
    }

    private List<String> looks(Set<Long> kept, Map<Long, Long> counts, PageHearts hearts) {
        return MarkedPage.hearts(places, kept, counts, hearts, language());
    }

    /** The marks of the places are other ones on each instance, so they are not in it. */
    private String hash(List<String> texts, List<String> looks) {
        StringBuilder all = new StringBuilder(texts.get(0));
        for (int i = 0; i < looks.size(); i++) {
            all.append('\0').append(episodes.get(i)).append(looks.get(i)).append(texts.get(i + 1));
        }
        return Fingerprint.of(all.toString()).substring(0, HASH);
    }

    /** {@return the texts between the hearts, as they stand in the common page} */
    private List<String> texts(Common known, PageHearts hearts) {
        String page = new String(known.copy().unpacked(), StandardCharsets.UTF_8);
        List<String> looks = looks(Set.of(), known.counts(), hearts);
        List<String> texts = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < lengths.length; i++) {
            texts.add(page.substring(at, at + lengths[i]));
            at += lengths[i] + (i < looks.size() ? looks.get(i).length() : 0);
        }
        return texts;
    }

    private static GzipPart part(String text, int level) {
        return GzipPart.of(text.getBytes(StandardCharsets.UTF_8), level);
    }

    private String tag(Set<Long> kept, Map<Long, Long> counts) {
        long looks = 0;
        for (HeartPlace place : places) {
            looks = looks * 1_000_003 + count(place, counts) * 2 + (kept.contains(place.episodeId()) ? 1 : 0);
        }
        return places.isEmpty() ? hash : hash + "-" + Long.toHexString(looks);
    }

    private static long count(HeartPlace place, Map<Long, Long> counts) {
        return counts.getOrDefault(place.episodeId(), 0L);
    }
}
