package io.podcatalog.browse;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.catalog.Person;
import io.podcatalog.catalog.PodcastDetail;
import io.podcatalog.site.NotFoundException;
import java.util.List;
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

    static final int PAGE_SIZE = 24;

    private final Catalog catalog;
    private final Covers covers;
    private final Tracks tracks;
    private final PageHeads heads;

    PodcastController(Catalog catalog, Covers covers, Tracks tracks, PageHeads heads) {
        this.catalog = catalog;
        this.covers = covers;
        this.tracks = tracks;
        this.heads = heads;
    }

    @GetMapping("/podcasts/{slug}")
    String show(@PathVariable String slug, @RequestParam(defaultValue = "1") String page, Hearts hearts, Model model) {
        int number = Pager.parse(page);
        PodcastDetail podcast = catalog.podcast(slug).orElseThrow(NotFoundException::new);
        Page<EpisodeSummary> episodes = catalog.newest(slug, number - 1, PAGE_SIZE);
        Pager pager = Pager.of(episodes, podcast.path());
        List<Long> ids = episodes.map(EpisodeSummary::id).toList();
        Pictures pictures = covers.of(Stream.of(
                        Stream.of(podcast.cover()),
                        episodes.stream().map(EpisodeSummary::cover),
                        podcast.people().stream().map(Person::cover))
                .flatMap(Function.identity())
                .toList());
        model.addAttribute("podcast", podcast);
        model.addAttribute("pictures", pictures);
        model.addAttribute("episodes", episodes.getContent());
        model.addAttribute("hearts", hearts.of(ids));
        model.addAttribute("tracks", tracks.of(episodes.getContent(), pictures));
        model.addAttribute("pager", pager);
        model.addAttribute("head", heads.of(podcast, pager, pictures));
        return "browse/podcast";
    }
}
