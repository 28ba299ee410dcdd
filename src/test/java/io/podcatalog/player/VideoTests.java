package io.podcatalog.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.BoundingBox;
import io.podcatalog.Painter;
import io.podcatalog.TestFeed;
import io.podcatalog.intake.EpisodeFiles;
import io.podcatalog.podcast.TranscriptLine;
import java.awt.Color;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Watching: film 4, sound 3, film 2 of a second, and film 1 with chapters and a transcript, the newest first. */
class VideoTests extends ListeningTests {

    private static final String SHOW = "/podcasts/night-film";
    private static final String FILM = SHOW + "/film-1";
    private static final String SOUND = SHOW + "/sound-3";
    private static final String OTHER_FILM = SHOW + "/film-4";

    @Autowired
    private EpisodeFiles episodes;

    @Override
    protected void fillCatalog() {
        String film = PUBLISHER.film("/film.webm", 600);
        PUBLISHER.publish("/cover.png", Painter.cover(300, Color.ORANGE));
        imported(TestFeed.titled("Night Film")
                .channel("<itunes:image href=\"" + PUBLISHER.address("/cover.png") + "\"/>")
                .item(item(1, "Film", 600, film, "video/webm").concat("""
                        <psc:chapters version="1.2"><psc:chapter start="0" title="Hello"/>
                        <psc:chapter start="5:00" title="Alarms"/></psc:chapters>
                        """))
                .item(item(2, "Film", 1, PUBLISHER.film("/short.webm", 1), "video/webm"))
                .item(item(3, "Sound", 600, PUBLISHER.silence("/audio.wav", 600), "audio/wav"))
                .item(item(4, "Film", 600, film, "video/webm")));
        Long id = database.queryForObject("select id from episode where slug = 'film-1'", Long.class);
        episodes.keepTranscript(
                id,
                "en",
                IntStream.range(0, 60)
                        .mapToObj(n -> new TranscriptLine(Duration.ofSeconds(10L * n), null, "Line " + n))
                        .toList());
        artwork.await();
        index.await();
    }

    private static String item(int n, String kind, int seconds, String file, String type) {
        return """
                <title>%2$s %1$d</title><guid>guid-%1$d</guid><itunes:duration>%3$d</itunes:duration>
                <pubDate>Wed, 0%1$d Jan 2025 10:00:00 GMT</pubDate>
                <enclosure url="%4$s" length="1800000" type="%5$s"/><description>What woke us.</description>
                """.formatted(n, kind, seconds, file, type);
    }

    @Test
    void thePictureShrinksOnOtherPagesAndReturnsToItsPlaceWithoutAGap() {
        listen(FILM);
        watch();
        page.evaluate("""
                () => {
                  window.film = document.querySelector(".episode__video > video");
                  window.broken = [];
                  for (const type of ["pause", "emptied", "error", "seeking", "ended", "waiting"]) {
                    film.addEventListener(type, () => broken.push(type));
                  }
                }""");
        for (int round = 0; round < 3; round++) {
            page.locator(".neighbors__link").first().click();
            assertThat(page.locator("h1")).hasText("Film 2");
            assertThat(corner()).isInViewport();
            page.waitForFunction("() => film.parentElement.localName === 'player-picture' && !film.controls");
            assertThat(page.locator(".episode__video > video")).hasCount(1);
            page.locator(".site-header__home").click();
            assertThat(page.locator("h1")).hasText("Night Film");
            assertPlays();
            page.locator(".player__picture-link").click();
            assertThat(page.locator("h1")).hasText("Film 1");
            assertThat(corner()).isHidden();
            page.waitForFunction("() => film.matches('.episode__video > video') && film.controls");
            assertThat(page.locator(".episode__video > video")).hasCount(1);
            page.goBack();
            assertThat(page.locator("h1")).hasText("Night Film");
            assertThat(corner()).isVisible();
            page.goForward();
            assertThat(page.locator("h1")).hasText("Film 1");
            page.waitForFunction("() => film.matches('.episode__video > video')");
            assertPlays();
        }
        page.locator(".episode__actions .favorite__button").click();
        assertThat(page.locator(".episode__actions .favorite--kept")).hasCount(1);
        assertPlays();
        assertThat(page.evaluate("broken")).isEqualTo(List.of());
        assertThat(page.evaluate("film.videoWidth")).isEqualTo(64);
    }

    /** A sound, then the list plays on with videos. Meanwhile pages are missing, the site is busy, and the network is away. */
    @Test
    void aListPlaysOnThroughThirtyNavigationsWithErrorsAndWithoutANetwork() {
        listen(SHOW);
        row("sound-3").locator("button[value=list]").click();
        waitUntil(page, "audio.currentTime > 0.1 && !audio.paused");
        assertThat(page.locator(".player__next")).hasText("Next: Film 2 – Night Film");
        travel("audio", SOUND);

        page.locator("seek-bar input").evaluate("""
                range => {
                  range.value = 599;
                  range.dispatchEvent(new Event("change"));
                }""");
        page.waitForFunction("() => document.querySelector('podcast-player').track.title === 'Film 1'");
        until("film.currentTime > 0.1 && !film.paused");
        travel("video", FILM);
    }

    /** Visits fifteen pages while the element plays, which neither pauses nor jumps nor loads again. */
    private void travel(String element, String own) {
        String error = response(SHOW + "/none").body();
        page.evaluate("""
                element => {
                  window.playing = document.querySelector(`#player ${element}`);
                  window.broken = [];
                  window.unheard = new AbortController();
                  for (const type of ["pause", "emptied", "error", "seeking", "ended"]) {
                    playing.addEventListener(type, () => broken.push(type), { signal: unheard.signal });
                  }
                }""", element);
        for (int status : List.of(404, 410, 429, 503)) {
            page.route(
                    "**/answers-" + status,
                    route -> route.fulfill(new FulfillOptions()
                            .setStatus(status)
                            .setContentType("text/html")
                            .setBody(error)));
            follow(page, SHOW + "/answers-" + status);
            assertThat(page.locator("h1")).hasText("There is no page here");
            page.goBack();
            assertThat(page.locator("h1")).not().hasText("There is no page here");
            page.locator("#link").evaluate("link => link.remove()");
        }
        listener.setOffline(true);
        for (String away : List.of("/favorites?offline", "/status?offline")) {
            page.evaluate("document.getElementById('announcement').textContent = ''");
            follow(page, away);
            assertThat(page.locator("#announcement")).hasText("The page can’t be loaded.");
            page.locator("#link").evaluate("link => link.remove()");
        }
        listener.setOffline(false);
        page.locator(".player__title").click();
        page.waitForURL("**" + own);
        page.locator(".episode__actions .favorite__button").click();
        assertThat(page.locator(".episode__actions .favorite--kept")).hasCount(1);
        page.locator(".site-header__home").click();
        assertThat(page.locator("h1")).hasText("Night Film");
        page.goBack();
        page.waitForURL("**" + own);
        page.goForward();
        assertThat(page.locator("h1")).hasText("Night Film");

        assertThat(page.evaluate("broken")).isEqualTo(List.of());
        double before = ((Number) page.evaluate("playing.currentTime")).doubleValue();
        page.waitForFunction(
                "before => playing.isConnected && !playing.paused && playing.currentTime > before + 0.2", before);
        assertThat(page.locator(".player__panel")).isVisible();
        page.evaluate("unheard.abort()");
        page.unrouteAll();
    }

    @Test
    void videosAndSoundsPlayOnFromAListInTurn() {
        listen(SHOW);
        row("film-2").locator("button[value=list]").click();
        page.waitForFunction("() => document.querySelector('podcast-player').track.title === 'Film 1'");
        until("film.currentTime > 0.1 && !film.paused");
        assertThat(corner()).isVisible();
        assertThat(page.locator(".player__title")).hasText("Film 1");

        row("sound-3").locator("button[value=play]").click();
        waitUntil(page, "audio.currentTime > 0.1 && !audio.paused");
        until("film.paused && !film.hasAttribute('src')");
        assertThat(corner()).isHidden();
        row("film-4").locator("button[value=play]").click();
        until("film.currentTime > 0.1 && !film.paused");
        waitUntil(page, "audio.paused");
        assertThat(corner()).isVisible();
    }

    @Test
    void aVideoWaitsInTheQueueAndIsContinued() {
        listen(SHOW);
        row("film-1").locator("button[value=later]").click();
        row("film-2").locator("button[value=play]").click();
        page.waitForFunction("() => document.querySelector('podcast-player').track.title === 'Film 1'");
        until("film.currentTime > 0.1 && !film.paused");
        page.locator("seek-bar input").fill("300");
        until("film.currentTime > 300.2 && !film.paused");
        assertThat(page.locator(".player__part")).hasText("Alarms");
        page.locator(".player__toggle").click();

        page.reload();
        assertThat(corner()).isHidden();
        assertThat(page.locator(".shelf__begun .shelf__title")).hasText("Film 1");
        page.locator(".shelf__begun button[value=play]").click();
        until("film.currentTime > 299 && !film.paused");
        assertThat(corner()).isVisible();
    }

    @Test
    void theBarControlsTheVideoLikeSound() {
        listen(SOUND);
        play(page);
        page.locator("[popovertarget=player-speed]:visible").click();
        page.locator("#player-speed button[value='1.5']").click();
        page.keyboard().press("Escape");
        follow(page, FILM + "?t=100,103");
        assertThat(page.locator("h1")).hasText("Film 1");
        page.locator(".episode__video > video").click();
        until("film.currentTime > 100 && film.playbackRate === 1.5");
        waitUntil(page, "audio.paused && !audio.hasAttribute('src')");
        until("film.currentTime > 102.9 && film.paused");

        page.locator("play-button[data-page] button[value=play]").click();
        page.locator(".chapters__link").nth(1).click();
        until("film.currentTime > 300 && !film.paused");
        assertThat(page.locator(".chapters__link[aria-current]")).containsText("Alarms");
        assertThat(page.locator(".transcript__line[aria-current]")).containsText("Line 30");
        page.locator("[data-act=forward]").click();
        until("film.currentTime > 330");
        page.locator(".player__toggle").click();
        until("film.paused");
        page.locator(".episode__video > video").evaluate("film => { film.volume = 0.5; film.play(); }");
        until("!film.paused");
        assertThat(page.locator("player-volume input")).hasValue("0.5");
        assertThat(page.locator("#player")).hasClass(Pattern.compile("player--playing"));
    }

    @Test
    void theTranscriptGivesCaptionsOnThePageAndElsewhere() {
        listen(FILM);
        watch();
        page.locator(".chapters__link").nth(1).click();
        until("film.textTracks[0]?.mode === 'showing' && film.textTracks[0].activeCues?.[0]?.text === 'Line 30'");
        page.locator(".neighbors__link").first().click();
        assertThat(page.locator("h1")).hasText("Film 2");
        until("film.textTracks.length === 1 && film.textTracks[0].activeCues[0].text.startsWith('Line')");

        open(page, SHOW);
        row("film-1").locator("button[value=play]").click();
        until("film.textTracks[0]?.mode === 'showing' && film.textTracks[0].activeCues?.[0]?.text === 'Line 30'");
        row("film-4").locator("button[value=play]").click();
        until("film.currentTime > 0.1 && !film.paused");
        until("film.textTracks.length === 0 && film.querySelectorAll('track').length === 0");
    }

    @Test
    void captionsFollowTheTimesThatTheListenerSets() {
        listen(FILM);
        watch();
        until("film.textTracks[0]?.cues?.length === 60");
        page.evaluate("""
                () => {
                  const player = document.querySelector("podcast-player");
                  player.jump(330);
                  player.fit(300);
                }""");
        until("film.textTracks[0].cues[29].startTime === 290 && film.textTracks[0].cues[30].startTime > 329");
    }

    @Test
    void theSmallPictureCanBeClosedByKeyboardAndIsThereAgainOnItsPage() {
        listener = visitor(new NewContextOptions().setViewportSize(360, 640).setHasTouch(true));
        page = listener.newPage();
        open(page, FILM);
        watch();
        page.locator(".neighbors__link").first().click();
        assertThat(corner()).isVisible();
        BoundingBox small = corner().boundingBox();
        BoundingBox bar = page.locator(".player__panel").boundingBox();
        assertThat(small.width).isBetween(120.0, 180.0);
        assertThat(small.y + small.height).isLessThanOrEqualTo(bar.y);
        Locator close = page.locator(".player__picture-close");
        assertThat(close.boundingBox().width).isGreaterThanOrEqualTo(44);
        assertThat(close.boundingBox().height).isGreaterThanOrEqualTo(44);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);

        page.locator(".player__picture-link").focus();
        page.keyboard().press("Tab");
        assertThat(close).isFocused();
        page.keyboard().press("Enter");
        assertThat(corner()).isHidden();
        assertThat(page.locator(".player__toggle")).isFocused();
        assertPlays();
        page.locator(".player__title").click();
        assertThat(page.locator("h1")).hasText("Film 1");
        until("film.matches('.episode__video > video') && !film.paused");
    }

    @Test
    void aVideoThatNobodyHasPlayedIsOnItsPageOnly() {
        listen(FILM);
        assertThat(page.locator("#player .player__panel")).isVisible();
        until("film.matches('.episode__video > video') && film.controls && film.preload === 'none'");
        page.locator(".neighbors__link").first().click();
        assertThat(page.locator("h1")).hasText("Film 2");
        assertThat(corner()).isHidden();
        until("film.matches('.episode__video > video')");
    }

    @Test
    void thePictureDoesNotMoveThePage() {
        BoundingBox own;
        double actions;
        try (BrowserContext plain = visitor(new NewContextOptions().setJavaScriptEnabled(false))) {
            Page still = plain.newPage();
            still.navigate(FILM);
            own = still.locator(".episode__video").boundingBox();
            actions = still.locator(".episode__actions").boundingBox().y;
        }
        listen(FILM);
        page.waitForFunction("() => customElements.get('player-picture')");
        assertThat(page.locator(".episode__video").boundingBox())
                .usingRecursiveComparison()
                .isEqualTo(own);
        assertThat(page.locator(".episode__actions").boundingBox().y).isEqualTo(actions);
    }

    @Test
    void withoutJavaScriptThePageHasTheBrowsersPlayerWithCoverAndCaptions() {
        listener = visitor(new NewContextOptions().setJavaScriptEnabled(false));
        page = listener.newPage();
        page.navigate(FILM + "?t=100");
        Locator film = page.locator("main video[controls]");
        assertThat(film).isVisible();
        assertThat(page.locator("#player")).isHidden();
        assertThat(page.locator(".episode__start")).containsText("Starts at 1:40");
        assertThat(film.getAttribute("poster")).startsWith("/artwork/");
        assertThat(film.getAttribute("src")).endsWith("#t=100");
        assertThat(film.locator("track")).hasAttribute("label", "English");
        page.navigate(OTHER_FILM);
        assertThat(page.locator("main video track")).hasCount(0);
    }

    private Locator corner() {
        return page.locator("player-picture");
    }

    private Locator row(String slug) {
        return page.locator(".episode-list__item:has(a[href$='/" + slug + "'])");
    }

    private void watch() {
        page.locator("play-button[data-page] button[value=play]").click();
        until("film.currentTime > 0.1 && !film.paused");
    }

    private void until(String condition) {
        page.waitForFunction("condition => { const film = document.querySelector('podcast-player').picture; return "
                + condition + "; }");
    }

    private void assertPlays() {
        double before =
                ((Number) page.evaluate("document.querySelector('podcast-player').picture.currentTime")).doubleValue();
        until("!film.paused && film.currentTime > " + (before + 0.2));
    }
}
