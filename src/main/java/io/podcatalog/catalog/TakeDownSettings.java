package io.podcatalog.catalog;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * The episodes that the operator does not want to show.
 *
 * @param takenDown paths of episodes, such as {@code /podcasts/steady-state/the-restore-drill}
 */
@ConfigurationProperties("podcatalog")
record TakeDownSettings(@DefaultValue List<String> takenDown) {

    TakeDownSettings {
        for (String path : takenDown) {
            Assert.isTrue(
                    path.matches("/podcasts/[^/]+/[^/]+"),
                    "podcatalog.taken-down: \"" + path + "\" is not the path of an episode, such as /podcasts/p/e");
        }
    }
}
