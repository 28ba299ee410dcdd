package io.podcatalog.browse;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.catalog.PodcastDetail;
import io.podcatalog.listing.EpisodeRows;
import io.podcatalog.listing.Hearts;
import io.podcatalog.listing.Pager;
import io.podcatalog.listing.Pictures;
import io.podcatalog.listing.Tracks;
import io.podcatalog.pagecache.PageDraft;
import io.podcatalog.people.People;
import io.podcatalog.podcast.Cover;
import io.podcatalog.podcast.Person;
import io.podcatalog.site.GoneException;
import io.podcatalog.site.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PodcastController {

    private static final int MOST_REGULARS = 24;

    private final Catalog catalog;
    private final EpisodeListings listings;
    private final People people;
    private final EpisodeRows rows;
    private final Tracks tracks;
    private final PageHeads heads;

    PodcastController(
            Catalog catalog,
            EpisodeListings listings,
            People people,
            EpisodeRows rows,
            Tracks tracks,
            PageHeads heads) {
        this.catalog = catalog;
        this.listings = listings;
        this.people = people;
        this.rows = rows;
        this.tracks = tracks;
        this.heads = heads;
    }

    /** @param request the parameters of a {@link Selection}, and the number of the page */
    @GetMapping("/podcasts/{slug}")
    String show(
            @PathVariable String slug,
            @RequestParam Map<String, String> request,
            Hearts hearts,
            PageDraft page,
            Model model) {
        int number = Pager.parse(request.getOrDefault("page", "1"));
        PodcastDetail podcast = catalog.podcast(slug)
                .orElseThrow(() -> catalog.isRemoved(slug) ? new GoneException() : new NotFoundException());
        EpisodeListing listing = listings.of(podcast, request, hearts);
        Page<Long> ids = listing.page(number - 1, Pager.EPISODES);
        Pager pager = Pager.of(ids, listing.selection().path());
        page.showsPodcast(pager.path(pager.number()), podcast.id());
        List<EpisodeSummary> shown = catalog.summaries(Stream.concat(ids.stream(), listing.starts().stream())
                .distinct()
                .toList());
        Stream<Cover> others = Stream.of(
                        Stream.of(podcast.cover()),
                        podcast.people().stream().map(Person::cover),
                        shown.stream().map(EpisodeSummary::cover))
                .flatMap(Function.identity());
        Pictures pictures = rows.add(
                shown.stream()
                        .filter(episode -> ids.getContent().contains(episode.id()))
                        .toList(),
                others,
                model);
        model.addAttribute("podcast", podcast);
        model.addAttribute("palette", pictures.palette(podcast.cover()));
        model.addAttribute("listing", listing);
        model.addAttribute("starts", Starts.of(listing.starts(), tracks.of(shown, pictures)));
        model.addAttribute("pager", pager);
        model.addAttribute("regulars", people.of(podcast, MOST_REGULARS));
        model.addAttribute("apps", PodcastApp.links(podcast.feed()).toList());
        model.addAttribute("head", heads.of(podcast, listing, pager, pictures));
        return "browse/podcast";
    }
}
