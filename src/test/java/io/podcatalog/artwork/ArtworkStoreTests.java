package io.podcatalog.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import io.podcatalog.listing.Covers;
import io.podcatalog.podcast.Cover;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.site.FileCount;
import io.podcatalog.upkeep.KeptCopy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database stores and finds of pictures, wanted and fetched. */
class ArtworkStoreTests extends ServerTests {

    /** Far ahead, so that the program itself finds no picture due. */
    static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

    private static final Duration LEASE = Duration.ofHours(1);

    static final HttpUrl ONE = new HttpUrl("http://gone.invalid/one.png");
    static final HttpUrl TWO = new HttpUrl("http://gone.invalid/two.png");
    private static final HttpUrl ELSEWHERE = new HttpUrl("http://elsewhere.invalid/three.png");

    private static final String HASH = "0123456789abcdef".repeat(2);
    private static final List<Rendition> MADE =
            List.of(new Rendition(448, new byte[] {1}), new Rendition(112, new byte[] {2}));
    private static final KeptCopy COPY = new KeptCopy("\"1\"", "Sat, 01 Jun 2024 12:00:00 GMT", 1, NOW, 1);

    @Autowired
    private ArtworkRepository artworks;

    @Autowired
    ArtworkStore store;

    @Autowired
    private StoredRenditions renditions;

    @Autowired
    private Covers covers;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void wantsAnAddressOnceAndTheFirstMost() {
        long podcast = importShow();
        store.want(podcast, List.of(TWO, ONE), NOW);
        store.want(podcast, List.of(ONE, ELSEWHERE, TWO), NOW.plusSeconds(1));

        assertThat(store.addresses()).containsExactlyInAnyOrder(ONE, TWO, ELSEWHERE);
        assertThat(claimed(NOW)).containsExactly(TWO, ONE);
        assertThat(claimed(NOW.plusSeconds(1))).containsExactly(ELSEWHERE);
    }

    @Test
    void claimsNewPicturesBeforeOthersAreCompared() {
        store.want(importShow(), List.of(ONE, TWO), NOW);
        found(ONE, HASH, MADE, COPY);

        assertThat(claimed(COPY.checkedAt().plus(Duration.ofDays(2)))).containsExactly(TWO, ONE);
    }

    /** No caller waits for the transaction of another. */
    @Test
    void givesAPictureToOneCallerUntilItsLeaseEnds() {
        store.want(importShow(), List.of(ONE, TWO), NOW);
        Artwork seenByBoth = artworks.findDue(NOW, Limit.of(1)).orElseThrow();
        transaction.executeWithoutResult(open -> {
            assertThat(claim()).contains(ONE);
            assertThat(artworks.claim(seenByBoth, NOW, NOW.plus(LEASE))).isZero();
            assertThat(elsewhere()).isNotEqualTo(Optional.of(ONE));
        });

        claimed(NOW);
        assertThat(claimed(NOW.plus(LEASE))).containsExactly(ONE, TWO);
    }

    @Test
    void storesEqualPicturesOnceUntilNoAddressHasThem() {
        store.want(importShow(), List.of(ONE, TWO), NOW);
        found(ONE, HASH, MADE, COPY);
        found(TWO, HASH, MADE, COPY);
        store.forget(List.of(ONE));

        assertThat(store.addresses()).containsExactly(TWO);
        assertThat(database.queryForList("select width from artwork_file order by width", Integer.class))
                .containsExactly(112, 448);
        assertThat(renditions.has(HASH)).isTrue();

        store.forget(List.of(TWO));
        assertThat(renditions.has(HASH)).isFalse();
    }

    @Test
    void readsTheStoredWidths() {
        String other = HASH.replace('0', 'f');
        store.want(importShow(), List.of(ONE, TWO), NOW);
        found(ONE, HASH, MADE, COPY);
        found(TWO, other, MADE.subList(0, 1), COPY);

        assertThat(renditions.jpeg(HASH, 112)).contains(new byte[] {2});
        assertThat(renditions.jpeg(HASH, 224)).isEmpty();
        Cover cover = new Cover(List.of(ELSEWHERE, ONE), "Night Shift");
        assertThat(covers.of(List.of(cover)).of(cover).set())
                .isEqualTo("/artwork/%1$s-112.jpg 112w, /artwork/%1$s-448.jpg 448w".formatted(HASH));
    }

    @Test
    void countsThePicturesOfAPodcastAndTellsTheLatestFailure() {
        long podcast = importShow();
        store.want(podcast, List.of(ONE, TWO, ELSEWHERE), NOW);
        found(ELSEWHERE, HASH, MADE, COPY);
        failed(ONE, "it answered 500", NOW.plusSeconds(1));
        failed(TWO, "it answered 404", NOW);
        failed(TWO, "it answered 403", NOW);

        assertThat(artworks.counts()).containsExactly(new FileCount(podcast, "pictures", 3, 1, 2, "it answered 500"));
        assertThat(claimed(NOW.plus(LEASE).plusSeconds(1))).containsExactly(ONE, TWO);
        assertThat(database.queryForList("select failures from artwork order by address", Integer.class))
                .containsExactly(0, 1, 2);
    }

    @Test
    void putsOffThePicturesOfOneHost() {
        store.want(importShow(), List.of(ONE, TWO, ELSEWHERE), NOW);
        artworks.putOff("gone.invalid", NOW.plus(LEASE));
        artworks.putOff("gone.invalid", NOW);

        assertThat(claimed(NOW)).containsExactly(ELSEWHERE);
        assertThat(claimed(NOW.plus(LEASE))).contains(ONE, TWO);
    }

    @Test
    void bringsForwardTheChecksOfEditedParts() {
        store.want(importShow(), List.of(ONE, TWO), NOW);
        found(ONE, HASH, MADE, COPY);
        found(TWO, HASH, MADE, COPY);
        store.expectNews(List.of(TWO, ELSEWHERE), NOW);

        Instant nextDay = NOW.plus(Duration.ofDays(1));
        Artwork due = claim(nextDay).orElseThrow();
        assertThat(due.url()).isEqualTo(TWO);
        assertThat(due.contentHash()).isEqualTo(HASH);
        assertThat(due.upkeep().copy()).isEqualTo(COPY);
        assertThat(claim(nextDay)).isEmpty();
    }

    private void failed(HttpUrl address, String reason, Instant now) {
        change(address, artwork -> artwork.upkeep().failed(reason, now, failures -> LEASE));
    }

    private void found(HttpUrl address, String hash, List<Rendition> made, KeptCopy copy) {
        renditions.add(hash, made);
        change(address, artwork -> {
            artwork.show(hash);
            artwork.fetched(copy);
        });
    }

    private void change(HttpUrl address, Consumer<Artwork> news) {
        transaction.executeWithoutResult(
                open -> artworks.findById(address.value()).ifPresent(news));
    }

    long importShow() {
        imported(TestFeed.titled("Night Shift").episode(1, "One", "a"));
        artwork.await();
        return database.queryForObject("select id from podcast", Long.class);
    }

    /** {@return the addresses of all pictures that are due, the most urgent first} */
    private List<HttpUrl> claimed(Instant when) {
        return Stream.generate(() -> claim(when))
                .takeWhile(Optional::isPresent)
                .map(claimed -> claimed.orElseThrow().url())
                .toList();
    }

    Optional<HttpUrl> claim() {
        return claim(NOW).map(Artwork::url);
    }

    private Optional<Artwork> claim(Instant when) {
        return artworks.findDue(when, Limit.of(1)).filter(due -> artworks.claim(due, when, when.plus(LEASE)) == 1);
    }

    /** {@return the claim of another caller} */
    Optional<HttpUrl> elsewhere() {
        return CompletableFuture.supplyAsync(this::claim)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
