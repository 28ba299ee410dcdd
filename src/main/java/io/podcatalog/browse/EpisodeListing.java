package io.podcatalog.browse;

import io.podcatalog.browse.Choices.Choice;
import io.podcatalog.catalog.EpisodeOutline;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;

/**
 * The episodes of a podcast as somebody wants to see them.
 *
 * @param wanted those that are selected, in the order that is
 * @param total how many the podcast has
 * @param choices how to select others
 * @param chosen what is selected, each with the path of the list without it
 */
public record EpisodeListing(
        Selection selection,
        List<EpisodeOutline> wanted,
        int total,
        List<Choices> choices,
        List<Choice> chosen,
        Timeline timeline) {

    /** {@return the ids of the episodes on a page, the first of which is number 0} */
    Page<Long> page(int number, int size) {
        PageRequest page = PageRequest.of(number, size);
        List<Long> ids = wanted.stream()
                .skip(page.getOffset())
                .limit(size)
                .map(EpisodeOutline::id)
                .toList();
        return new PageImpl<>(ids, page, wanted.size());
    }

    /** {@return the path of the list of all episodes} */
    public String all() {
        return selection.everything().link();
    }
}
