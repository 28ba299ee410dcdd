package io.podcatalog.artwork;

import io.podcatalog.Painter;
import io.podcatalog.ServerTests;
import io.podcatalog.TestFeed;
import java.awt.Color;
import java.util.List;

/** A show whose pictures its publisher serves. */
abstract class ShowWithPictures extends ServerTests {

    static TestFeed show() {
        return TestFeed.titled("Night Shift");
    }

    static String image(String address) {
        return "<itunes:image href=\"" + address + "\"/>";
    }

    /** Publishes a small picture, because a large one takes far longer to scale. */
    static String picture(String path, Color color) {
        return PUBLISHER.publish(path, Painter.cover(120, color));
    }

    /** Publishes a picture that is large enough for every width. */
    static String cover(String path, Color color) {
        return PUBLISHER.publish(path, Painter.cover(1400, color));
    }

    void fetched(TestFeed feed) {
        imported(feed);
        artwork.await();
    }

    String shown() {
        return page("/podcasts/night-shift").select(".podcast__artwork img").attr("src");
    }

    List<String> reasons() {
        return database.queryForList("select reason from artwork where reason is not null", String.class);
    }
}
