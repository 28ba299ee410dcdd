package io.podcatalog.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.listing.HeartMarks;
import io.podcatalog.pagecache.PageStates.State;
import io.podcatalog.pagecache.PageStates.States;
import io.podcatalog.site.CompressedAnswer;
import io.podcatalog.site.PageLanguage;
import io.podcatalog.site.SiteName;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** When a page is old, and how hearts come into it. */
class CachedPageTests {

    private static final PageLanguage.Choice ENGLISH = new PageLanguage.Choice(Locale.ENGLISH, false, null, false);

    private static final SiteName.Current SITE = new SiteName.Current("Site", false, null, "/icon.png");
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Hearts hearts = new Hearts();

    @Test
    void isOldFromTheChangeOfItsPodcastOn() {
        CachedPage page = page("<p>One</p>", 7L);

        assertThat(page.isCurrent(states(1, 1, 0), 0)).isTrue();
        assertThat(page.isCurrent(states(2, 1, 0), 0))
                .as("another podcast changed")
                .isTrue();
        assertThat(page.isCurrent(states(2, 2, 0), 0)).as("an import").isFalse();
        assertThat(page.isCurrent(states(2, 1, 1), 0)).as("a picture").isFalse();
        assertThat(page.isCurrent(new States(2, SITE, Map.of()), 0))
                .as("deleted")
                .isFalse();
        assertThat(page.isCurrent(
                        new States(
                                2,
                                SITE,
                                Map.of(7L, new State(1, 0, new SiteName.Current("New", false, null, "/icon.png")))),
                        0))
                .as("the site has another name")
                .isFalse();
    }

    @Test
    void isOldFromTheChangeOfAnyPodcastOnIfItShowsSeveral() {
        CachedPage page = page("<p>All</p>", null);

        assertThat(page.isCurrent(states(1, 1, 0), 0)).isTrue();
        assertThat(page.isCurrent(states(2, 1, 0), 0)).isFalse();
    }

    @Test
    void isOldAfterAMinuteIfItsOrderDependsOnFavorites() {
        PageDraft draft = new PageDraft();
        draft.showsPodcast("/", 7);
        draft.isKeptAtMost(Duration.ofMinutes(1));
        CachedPage page = new CachedPage("", "text/html", ENGLISH, draft, states(1, 1, 0), hearts, 5);

        assertThat(page.isCurrent(states(1, 1, 0), 5 + MINUTE)).isTrue();
        assertThat(page.isCurrent(states(1, 1, 0), 6 + MINUTE)).isFalse();
    }

    @Test
    void hasTheHeartsOfEachListener() {
        CachedPage page = page("<p>" + heart(1) + "–" + heart(2) + "</p>", 7L);

        assertThat(text(page.common(hearts, 0))).isEqualTo("<p>add–add</p>");
        assertThat(text(page.own(Set.of(2L), Map.of(1L, 5L), hearts)))
                .isEqualTo("<p>add (5: five)–remove (1: five)</p>");
        assertThat(text(page.own(Set.of(), Map.of(1L, 6L), hearts))).isEqualTo("<p>add (6: five)–add</p>");
        assertThat(text(page.common(hearts, 1))).isEqualTo("<p>add–add</p>");
    }

    @Test
    void hasTheHeartsOfEachListenerInALongListToo() {
        CachedPage page = page(heart(1) + "–" + heart(2) + "–" + heart(3) + "–é" + heart(4) + "!", 7L);
        hearts.counts.put(3L, 6L);
        hearts.changes++;

        assertThat(text(page.common(hearts, 1))).isEqualTo("add–add–add (6: five)–éadd!");
        assertThat(text(page.own(Set.of(1L, 4L), Map.of(4L, 2L), hearts)))
                .isEqualTo("remove (1: five)–add–add–éremove (2: five)!");
    }

    @Test
    void hasATagForEachContent() {
        CachedPage page = page("<p>" + heart(1) + heart(2) + "</p>", 7L);

        assertThat(Set.of(
                        page.common(hearts, 0).tag(),
                        page.own(Set.of(), Map.of(), hearts).tag(),
                        page.own(Set.of(1L), Map.of(1L, 1L), hearts).tag(),
                        page.own(Set.of(2L), Map.of(2L, 1L), hearts).tag(),
                        page.own(Set.of(), Map.of(2L, 1L), hearts).tag(),
                        page("<p>Other</p>", 7L).common(hearts, 0).tag()))
                .hasSize(6);
        assertThat(page("<p>" + heart(1) + heart(2) + "</p>", 7L)
                        .common(hearts, 0)
                        .tag())
                .as("on another instance")
                .isEqualTo(page.common(hearts, 0).tag());
    }

    @Test
    void countsAgainAfterAMinuteOrAChange() {
        CachedPage page = page(heart(1), 7L);
        page.common(hearts, 0);
        hearts.counts.put(1L, 5L);
        assertThat(text(page.common(hearts, MINUTE - 1))).isEqualTo("add");
        assertThat(text(page.common(hearts, MINUTE))).isEqualTo("add (5: five)");

        hearts.counts.put(1L, 6L);
        hearts.changes++;
        assertThat(text(page.common(hearts, MINUTE + 1))).isEqualTo("add (6: five)");
    }

    @Test
    void showsTheOldCountsWhileTheDatabaseIsAway() {
        hearts.counts.put(1L, 5L);
        CachedPage page = page(heart(1), 7L);
        hearts.away = true;
        assertThat(text(page.common(hearts, 2 * MINUTE))).isEqualTo("add (5: five)");
    }

    private CachedPage page(String content, Long podcast) {
        PageDraft draft = new PageDraft();
        if (podcast == null) {
            draft.showsCatalog("/");
        } else {
            draft.showsPodcast("/", podcast);
        }
        return new CachedPage(content, "text/html", ENGLISH, draft, states(1, 1, 0), hearts, 0);
    }

    /** {@return states in which podcast 7 has this revision} */
    private static States states(long number, long revision, long changes) {
        return new States(number, SITE, Map.of(7L, new State(revision, changes, SITE)));
    }

    /** {@return the place of a heart, as the template writes it} */
    private static String heart(long episode) {
        return "<heart-place id=\"%s\" data-path=\"/e\" data-add=\"add\" data-remove=\"remove\"></heart-place>"
                .formatted(HeartMarks.PLACE + episode);
    }

    private static String text(CompressedAnswer copy) {
        return new String(copy.unpacked(), StandardCharsets.UTF_8);
    }

    private static class Hearts implements PageHearts {

        private final Map<Long, Long> counts = new HashMap<>();
        private long changes;
        private boolean away;

        @Override
        public boolean namesLibrary(HttpServletRequest request) {
            return false;
        }

        @Override
        public Set<Long> kept(HttpServletRequest request, Collection<Long> episodes) {
            return Set.of();
        }

        @Override
        public Map<Long, Long> counts(Collection<Long> episodes) {
            if (away) {
                throw new DataAccessResourceFailureException("away");
            }
            return Map.copyOf(counts);
        }

        @Override
        public long changes() {
            return changes;
        }

        @Override
        public String form(Press press, boolean isPressed, long count, Locale language) {
            return (isPressed ? press.remove() : press.add()) + (count == 0 ? "" : " (" + count + ": five)");
        }
    }
}
