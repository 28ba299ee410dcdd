package io.podcatalog.intake;

import static io.podcatalog.intake.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.podcast.FeedItem;
import io.podcatalog.podcast.PublishedEpisode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EpisodeMatchTests {

    private static final Instant MAY = Instant.parse("2024-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2024-06-01T00:00:00Z");

    @Test
    void recognizesAnEpisodeByItsGuidWhenAllElseHasChanged() {
        assertThat(match(List.of(item("a", "Old", "old.mp3", MAY)), List.of(item("a", "New", "new.mp3", JUNE))))
                .containsExactly(0);
    }

    @Test
    void takesOneTalkUnderTwoGuidsAsOneEpisode() {
        PublishedEpisode talk = item("g-new", "The talk", "a.mp3?x", MAY);
        assertThat(EpisodeMatch.distinct(List.of(
                        talk,
                        item("g-old", "The talk", "a.mp3?x", MAY),
                        item("b", "The talk", "b.mp3", MAY),
                        item("c", "The talk", "a.mp3?x", JUNE),
                        item("d", "Another talk", "a.mp3?x", MAY),
                        item("e", null, "a.mp3?x", MAY),
                        item("f", null, "a.mp3?x", MAY))))
                .extracting(FeedItem::guid)
                .containsExactly("g-new", "b", "c", "d", "e", "f");
    }

    @Test
    void recognizesAnEpisodeByItsFileWhenTheGuidHasChanged() {
        assertThat(match(
                        List.of(item("a", "Old", "one.mp3?session=1", MAY)),
                        List.of(item("b", "New", "one.mp3?session=2", JUNE))))
                .containsExactly(0);
    }

    @Test
    void recognizesAnEpisodeByTitleAndDateWhenTheHostHasChanged() {
        assertThat(match(List.of(item("a", "One", "a.mp3", MAY)), List.of(item("b", "One", "b.mp3", MAY))))
                .containsExactly(0);
    }

    @Test
    void recognizesAnEpisodeWhoseDateHasLostItsSeconds() {
        assertThat(match(
                        List.of(item("a", "One", "a.mp3", MAY.plusSeconds(48))),
                        List.of(item("b", "One", "b.mp3", MAY))))
                .containsExactly(0);
    }

    @Test
    void findsNoEpisodeForANewFileThatDiffersInTheQueryOnly() {
        List<PublishedEpisode> known = List.of(
                item("a", "One", "redirect.mp3?http://one.mp3", MAY),
                item("b", "Two", "redirect.mp3?http://two.mp3", MAY));
        List<PublishedEpisode> later = List.of(known.get(1), item("c", "Three", "redirect.mp3?http://three.mp3", JUNE));
        assertThat(match(known, later)).containsExactly(1, -1);
        assertThat(match(known, later.subList(1, 2))).containsExactly(-1);
    }

    @Test
    void findsNoEpisodeForANewItem() {
        assertThat(match(List.of(item("a", "One", "a.mp3", MAY)), List.of(item("b", "One", "b.mp3", JUNE))))
                .containsExactly(-1);
    }

    @Test
    void tellsItemsThatShareAGuidApartInAnyOrder() {
        List<PublishedEpisode> known = List.of(
                item("same", "One", "1.mp3", MAY),
                item("same", "Two", "2.mp3", MAY),
                item("same", "Two", "3.mp3", MAY));
        assertThat(match(known, List.of(known.get(2), known.get(0), known.get(1))))
                .containsExactly(2, 0, 1);
    }

    @Test
    void doesNotConfuseSwappedGuids() {
        List<PublishedEpisode> known = List.of(item("a", "One", "1.mp3", MAY), item("b", "Two", "2.mp3", JUNE));
        List<PublishedEpisode> swapped = List.of(item("b", "One", "1.mp3", MAY), item("a", "Two", "2.mp3", JUNE));
        assertThat(match(known, swapped)).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void recognizesItemsThatHaveOnlyATitle() {
        List<PublishedEpisode> known = List.of(item(null, "One", null, null), item(null, "Two", null, null));
        assertThat(match(known, List.of(known.get(1), known.get(0)))).containsExactly(1, 0);
    }

    @Test
    void listsTheEpisodesThatTheFeedNoLongerHas() {
        List<KnownEpisode> known = known(List.of(item("a", "One", "1.mp3", MAY), item("b", "Two", "2.mp3", MAY)));
        assertThat(new EpisodeMatch(List.of(item("b", "Two", "2.mp3", MAY)), known).missing())
                .containsExactly(known.get(0));
    }

    @Test
    void recognizesAnEpisodeByAGuidThatCameBack() {
        List<KnownEpisode> known = known(List.of(item("b", "One", "1.mp3", MAY)), "a");

        assertThat(match(List.of(item("a", "Another", "2.mp3", JUNE)), known)).containsExactly(0);
        assertThat(match(List.of(item("b", "One", "1.mp3", MAY), item("a", "Another", "2.mp3", JUNE)), known))
                .containsExactly(0, -1);
    }

    /** {@return for each item the index of its known episode, or -1 if it is new} */
    private static List<Integer> match(List<PublishedEpisode> known, List<PublishedEpisode> items) {
        return match(items, known(known));
    }

    private static List<Integer> match(List<PublishedEpisode> items, Collection<KnownEpisode> known) {
        EpisodeMatch match = new EpisodeMatch(items, known);
        return IntStream.range(0, items.size())
                .mapToObj(match::of)
                .map(episode -> episode == null ? -1 : (int) episode.id())
                .toList();
    }

    private static List<KnownEpisode> known(List<PublishedEpisode> published, String... earlierGuids) {
        List<KnownEpisode> known = new ArrayList<>();
        for (PublishedEpisode one : published) {
            known.add(new KnownEpisode(
                    known.size(),
                    "slug-" + known.size(),
                    one.guid(),
                    List.of(earlierGuids),
                    one.enclosure() == null ? null : one.enclosure().url(),
                    one.title(),
                    one.publishedAt(),
                    one.fingerprint(),
                    null));
        }
        return known;
    }
}
