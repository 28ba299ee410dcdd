package io.podcatalog.listing;

import io.podcatalog.catalog.EpisodeItem;
import io.podcatalog.podcast.Enclosure;
import io.podcatalog.text.Messages;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a list as an extended M3U: for each file a line with its seconds and its title, and a line with its address. */
class Playlist {

    /** A title is one line. Players end a line at other signs than a newline, too. */
    private static final Pattern LINE_ENDS = Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}]+");

    private static final int UNKNOWN = -1;

    private final Labels labels;
    private final Messages messages;

    Playlist(Labels labels, Messages messages) {
        this.labels = labels;
        this.messages = messages;
    }

    String write(EpisodeList list) {
        StringBuilder text = new StringBuilder("#EXTM3U\n");
        text.append("#PLAYLIST:").append(line(list.title())).append('\n');
        if (list.total() > list.items().size()) {
            String told = messages.text("list.first-of", list.items().size(), list.total());
            text.append("# ").append(line(told)).append('\n');
        }
        for (EpisodeItem episode : list.items()) {
            Enclosure file = episode.row().enclosure();
            if (file != null) {
                text.append("#EXTINF:")
                        .append(seconds(episode.row().duration()))
                        .append(',')
                        .append(line(episode.row().podcastTitle() + " – " + labels.name(episode)))
                        .append('\n')
                        .append(line(file.url().value()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static long seconds(@Nullable Duration duration) {
        return duration == null ? UNKNOWN : duration.toSeconds();
    }

    private static String line(String text) {
        return LINE_ENDS.matcher(text).replaceAll(" ").strip();
    }
}
