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
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A page that was made once: its texts, compressed, and the places between them where the hearts go. */
final class CachedPage {

    /** How long a count of favorites may be wrong. */
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    /** For what all visitors get. A higher level takes half as long again and saves two bytes in a thousand. */
    private static final int SMALL = 6;

    /** For what one listener gets. */
    private static final int FASTEST = 1;

    /** With more hearts, the joined parts take several times the bytes of the page compressed as a whole. */
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
    private final List<GzipPart> texts = new ArrayList<>();
    private final List<HeartPlace> places = new ArrayList<>();
    private final List<Long> episodes;
    private final int size;
    private final AtomicBoolean counting = new AtomicBoolean();

    private volatile @Nullable Common common;

    /**
     * @param before the states before the page was made: a change during that time makes the page old at once
     * @param now in nanoseconds
     */
    CachedPage(
            String content,
            String contentType,
            PageLanguage.Choice spoken,
            PageDraft draft,
            PageStates.States before,
            long now) {
        this.contentType = contentType;
        this.spoken = spoken;
        this.podcastId = draft.podcastId();
        this.state = before.of(podcastId);
        this.atMost = draft.atMost();
        this.madeAt = now;
        StringBuilder all = new StringBuilder();
        Matcher looks = HeartPlace.LOOKS.matcher(content);
        int end = 0;
        while (looks.find()) {
            add(content.substring(end, looks.start()), all);
            all.append(looks.group(1)).append(looks.group(2));
            places.add(new HeartPlace(looks));
            end = looks.end();
        }
        add(content.substring(end), all);
        this.hash = Fingerprint.of(all.toString()).substring(0, HASH);
        this.episodes = places.stream().map(HeartPlace::episodeId).toList();
        int parts = texts.stream().mapToInt(text -> text.deflated().length).sum();
        this.size = OVERHEAD
                + 2 * parts
                + places.stream().mapToInt(HeartPlace::size).sum();
    }

    private void add(String text, StringBuilder all) {
        texts.add(GzipPart.of(text.getBytes(StandardCharsets.UTF_8), SMALL));
        all.append(text).append('\0');
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
        if (known != null
                && (places.isEmpty() || known.changes() == hearts.changes() && nanos - known.countedAt() < MINUTE)) {
            return known.copy();
        }
        if (known != null && !counting.compareAndSet(false, true)) {
            return known.copy();
        }
        try {
            long changes = hearts.changes();
            Map<Long, Long> counts = places.isEmpty() ? Map.of() : hearts.counts(episodes);
            CompressedAnswer copy = known != null && known.counts().equals(counts)
                    ? known.copy()
                    : whole(join(Set.of(), counts, hearts, ""), SMALL);
            common = new Common(copy, counts, changes, nanos);
            return copy;
        } catch (DataAccessException | TransactionException away) {
            if (known == null) {
                throw away;
            }
            // The database is away. The old counts are better than no page.
            common = new Common(known.copy(), known.counts(), hearts.changes(), nanos);
            return known.copy();
        } finally {
            counting.set(false);
        }
    }

    /** {@return the page for a listener with these favorites} */
    CompressedAnswer own(Set<Long> kept, Map<Long, Long> counts, PageHearts hearts) {
        CompressedAnswer joined = join(kept, counts, hearts, "-own");
        return places.size() > FEW ? whole(joined, FASTEST) : joined;
    }

    private CompressedAnswer join(Set<Long> kept, Map<Long, Long> counts, PageHearts hearts, String kind) {
        List<GzipPart> parts = new ArrayList<>(texts.size() + places.size());
        long looks = 0;
        for (int i = 0; i < places.size(); i++) {
            HeartPlace place = places.get(i);
            boolean isKept = kept.contains(place.episodeId());
            long count = counts.getOrDefault(place.episodeId(), 0L);
            parts.add(texts.get(i));
            parts.add(place.part(isKept, count, hearts, language()));
            looks = looks * 1_000_003 + count * 2 + (isKept ? 1 : 0);
        }
        parts.add(texts.get(places.size()));
        String tag = places.isEmpty() ? hash : hash + "-" + Long.toHexString(looks) + kind;
        return new CompressedAnswer(contentType, GzipPart.join(parts), tag);
    }

    /** {@return the same text, compressed as a whole: fewer bytes than those of many parts} */
    private CompressedAnswer whole(CompressedAnswer joined, int level) {
        return places.isEmpty()
                ? joined
                : new CompressedAnswer(
                        contentType, GzipPart.join(List.of(GzipPart.of(joined.unpacked(), level))), joined.tag());
    }
}
