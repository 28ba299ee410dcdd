package io.podcatalog.people;

import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.catalog.PodcastDetail;
import io.podcatalog.podcast.Addresses;
import io.podcatalog.podcast.Slug;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads people who take part in podcasts, over all podcasts. */
@Service
@Transactional(readOnly = true)
public class People {

    private final PersonRepository people;

    People(PersonRepository people) {
        this.people = people;
    }

    public Optional<PersonDetail> person(String slug) {
        return PersonDetail.of(
                slug,
                Stream.concat(people.findInEpisodes(slug).stream(), people.findInPodcasts(slug).stream())
                        .toList());
    }

    /**
     * {@return the person whose earlier address this was} People have no stored address. The rules that make it from a
     * name left invisible signs in it once.
     */
    public Optional<PersonDetail> moved(String slug) {
        String visible = Slug.of(slug, slug);
        return visible.equals(slug) ? Optional.empty() : person(visible);
    }

    /** {@return a page of the episodes that somebody takes part in, newest first; the first page is number 0} */
    public Page<EpisodeSummary> episodes(PersonDetail person, int page, int size) {
        return people.findEpisodes(person.slug(), PageRequest.of(page, size));
    }

    /** {@return at most {@code most} people of a podcast: those with the most episodes first} */
    public List<PersonSummary> of(PodcastDetail podcast, int most) {
        return people.findIn(podcast.id(), Limit.of(most));
    }

    /** {@return the number of people who take part in any episode} */
    public long count() {
        return people.count();
    }

    /** {@return the paths of the pages of these people; the first part of the list is number 0} */
    public List<String> paths(int part, int size) {
        return people.findSlugs(PageRequest.of(part, size)).stream()
                .map(Addresses::person)
                .toList();
    }
}
