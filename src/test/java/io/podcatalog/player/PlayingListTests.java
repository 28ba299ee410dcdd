package io.podcatalog.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A list that plays on. The newest 24 of 30 episodes are on its first page, and episode 2 lasts a second. */
class PlayingListTests extends ListeningTests {

    private static final String OLDER = PODCAST + "?page=2";
    private static final String OLDEST_FIRST = PODCAST + "?sort=oldest";

    @Test
    void playsOnInTheShownOrderAndSaysWhatComesNextAndFromWhere() {
        listen(OLDER);
        playFromHere("Episode 2");
        waitUntil(page, "document.querySelector('podcast-player').track.title === 'Episode 1'");
        assertThat(playing()).isEqualTo("Episode 1");

        open(page, OLDEST_FIRST);
        playFromHere("Episode 2");
        assertThat(page.locator(".player__next")).hasText("Next: Episode 4 – Night Shift");
    }

    @Test
    void goesOnToTheNextPageOfTheList() {
        listen(PODCAST);
        playFromHere("Episode 7");
        assertThat(page.locator(".player__next")).hasText("Next: Episode 6 – Night Shift");
    }

    @Test
    void theQueueGoesFirst() {
        listen(OLDER);
        row("Episode 5").locator("button[value=later]").click();
        playFromHere("Episode 2");
        waitUntil(page, "document.querySelector('podcast-player').track.title === 'Episode 5'");
        assertThat(page.locator(".player__next")).hasText("Next: Episode 1 – Night Shift");
        assertThat(page.locator(".player__queue li")).hasCount(0);
    }

    @Test
    void theMenuNamesAnEpisodeOnceThatTheQueueAndTheListHaveNext() {
        listen(PODCAST);
        row("Episode 9").locator("button[value=later]").click();
        playFromHere("Episode 10");
        openQueue();
        assertWaiting("Episode 9");
        assertThat(page.locator(".player__list-next")).hasText("Episode 8");
        assertThat(page.locator(".player__next")).hasText("Next: Episode 9");
    }

    @Test
    void anEpisodeOfTheQueueThatIsLaterInTheListSkipsNothingOfTheList() {
        listen(OLDER);
        row("Episode 1").locator("button[value=later]").click();
        playFromHere("Episode 6");
        openQueue();
        page.locator(".player__waiting [value=play]").click();
        page.waitForFunction("() => document.querySelector('podcast-player').track.title === 'Episode 1'");
        assertThat(page.locator(".player__next")).hasText("Next: Episode 5 – Night Shift");
    }

    @Test
    void survivesAnotherPageAndAReload() {
        listen(PODCAST);
        playFromHere("Episode 10");
        page.locator(".site-header__link").click();
        assertThat(page.locator("h1")).hasText("Favorites");
        page.reload();
        assertThat(page.locator(".player__next")).hasText("Next: Episode 9 – Night Shift");
    }

    @Test
    void aListThatHasChangedGoesOnAfterTheEpisodeThatIsStillThere() {
        listen(PODCAST);
        // An episode has come first, and pushes the last one of each page to the next page.
        page.route("**" + PODCAST, route -> route.fulfill(answer("31", "30", "29")));
        page.evaluate("localStorage.setItem('list', JSON.stringify("
                + "{ address: '/podcasts/night-shift', name: 'Night Shift', path: '/30', ahead: [] }))");
        assertThat(nextOfList()).isEqualTo("/29");
        page.unroute("**" + PODCAST);
    }

    @Test
    void anEpisodeThatLeftTheListAndALostNetworkLeaveTheKnownOrder() {
        listen(PODCAST);
        page.evaluate("localStorage.setItem('list', JSON.stringify({ address: '/podcasts/night-shift?year=1999',"
                + " name: 'Night Shift', path: '/30', ahead: [{ path: '/known', title: 'Known' }] }))");
        assertThat(nextOfList()).isEqualTo("/known");
        listener.setOffline(true);
        assertThat(nextOfList()).isEqualTo("/known");
        listener.setOffline(false);
    }

    @Test
    void leavesOutHeardEpisodesIfTheListenerChoseThat() {
        listen(OLDER);
        row("Episode 5").locator("button[value=heard]").click();
        playFromHere("Episode 6");
        assertThat(page.locator(".player__next")).hasText("Next: Episode 5 – Night Shift");
        openQueue();
        page.locator("[name=skip-heard]").check();
        assertThat(page.locator(".player__next")).hasText("Next: Episode 4 – Night Shift");
    }

    @Test
    void endsWhereTheListenerStopsIt() {
        listen(PODCAST);
        playFromHere("Episode 10");
        openQueue();
        assertThat(page.locator(".player__list-name")).hasText("Night Shift");
        page.locator("button[value=stop]").click();
        assertThat(page.locator(".player__next")).isEmpty();
        assertThat(page.locator(".player__list")).isHidden();
    }

    @Test
    void theQueueShowsLengthsAndMovesByKeyboard() {
        listen(PODCAST);
        for (String title : List.of("Episode 12", "Episode 11", "Episode 10")) {
            row(title).locator("button[value=later]").click();
        }
        playFromHere("Episode 30");
        openQueue();
        assertThat(page.locator(".player__sum")).hasText("30 min");
        assertThat(page.locator(".player__length").first()).hasText("10 min");

        page.locator(".player__queue [value=down]").first().press("Enter");
        assertWaiting("Episode 11", "Episode 12", "Episode 10");
        page.keyboard().press("Enter");
        assertWaiting("Episode 11", "Episode 10", "Episode 12");
        page.locator(".player__queue [value=up]").first().press("Enter");
        assertWaiting("Episode 11", "Episode 10", "Episode 12");
    }

    @Test
    void theShelfHasTheEpisodesThatWereBegunLastFirst() {
        listen(PODCAST);
        assertThat(page.locator("continue-listening")).isHidden();
        for (String title : List.of("Episode 10", "Episode 11")) {
            row(title).locator("button[value=play]").click();
            waitUntil(page, "audio.currentTime > 0.1 && !audio.paused");
            seek(page, 120);
        }
        page.reload();
        assertThat(page.locator(".shelf__begun .shelf__title")).hasText(new String[] {"Episode 11", "Episode 10"});
        page.locator(".shelf__begun button[value=play]").nth(1).click();
        waitUntil(page, "audio.currentTime > 119 && !audio.paused");
        assertThat(playing()).isEqualTo("Episode 10");
        row("Episode 11").locator("button[value=heard]").click();
        assertThat(page.locator(".shelf__begun .shelf__title")).hasText(new String[] {"Episode 10"});

        page.locator(".shelf__history summary").click();
        assertThat(page.locator(".shelf__played .shelf__title")).hasText(new String[] {"Episode 11"});
        page.locator(".shelf [value=clear]").click();
        assertThat(page.locator("continue-listening")).isHidden();
    }

    private Locator row(String title) {
        return page.locator(".episode-list__item:has(a[href$='/%s'])"
                .formatted(title.toLowerCase(Locale.ROOT).replace(' ', '-')));
    }

    private void playFromHere(String title) {
        row(title).locator("button[value=list]").click();
    }

    private void openQueue() {
        page.locator("[popovertarget=player-queue]").first().click();
    }

    private void assertWaiting(String... titles) {
        assertThat(page.locator(".player__waiting-title")).hasText(titles);
    }

    private String playing() {
        return (String) page.evaluate("document.querySelector('podcast-player').track.title");
    }

    private Object nextOfList() {
        return page.evaluate("async () => { const { PlayingList } = await import('/js/lib/playing-list.js');"
                + " return (await new PlayingList(localStorage).next(() => false)).path; }");
    }

    private static FulfillOptions answer(String... episodes) {
        List<String> rows = new ArrayList<>();
        for (String episode : episodes) {
            rows.add("<li><play-button data-path=\"/" + episode + "\"></play-button></li>");
        }
        return new FulfillOptions()
                .setContentType("text/html")
                .setBody("<ul class=\"episode-list\">" + String.join("", rows) + "</ul>");
    }
}
