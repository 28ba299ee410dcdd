package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeOutline;
import io.podcatalog.catalog.PodcastDetail;
import io.podcatalog.listing.Choices;
import io.podcatalog.listing.Choices.Choice;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;

/**
 * The list of a podcast's episodes that a listener asked for.
 *
 * @param wanted the selected episodes, in the selected order
 * @param total the number of all episodes of the podcast
 * @param starts the episodes to begin with
 * @param choices the filters with all their values
 * @param chosen the chosen values, each with the path of the list without it
 */
public record EpisodeListing(
        Selection selection,
        List<EpisodeOutline> wanted,
        int total,
        Starts.Ids starts,
        List<Choices> choices,
        List<Choice> chosen,
        Timeline timeline) {

    /** {@return the ids of the episodes on a page; the first page is number 0} */
    Page<Long> page(int number, int size) {
        PageRequest page = PageRequest.of(number, size);
        List<Long> ids = wanted.stream()
                .skip(page.getOffset())
                .limit(size)
                .map(EpisodeOutline::id)
                .toList();
        return new PageImpl<>(ids, page, wanted.size());
    }

    /** {@return the podcast's title with the chosen values} */
    String title(PodcastDetail podcast) {
        return Stream.concat(Stream.of(podcast.title()), chosen.stream().map(Choice::label))
                .collect(Collectors.joining(", "));
    }

    /** {@return the path of the list of all episodes} */
    public String all() {
        return selection.everything().link();
    }
}
