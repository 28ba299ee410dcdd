package io.podcatalog.browse;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeDetail;
import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.catalog.Neighbors;
import io.podcatalog.listing.Covers;
import io.podcatalog.listing.Pictures;
import io.podcatalog.listing.Track;
import io.podcatalog.listing.Tracks;
import io.podcatalog.pagecache.PageDraft;
import io.podcatalog.player.EmbedCode;
import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.Person;
import io.podcatalog.site.GoneException;
import io.podcatalog.site.NotFoundException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class EpisodeController {

    private final Catalog catalog;
    private final RelatedEpisodes related;
    private final Reruns reruns;
    private final Topics topics;
    private final Covers covers;
    private final Tracks tracks;
    private final Details details;
    private final Questions questions;
    private final EmbedCode code;
    private final PageHeads heads;

    EpisodeController(
            Catalog catalog,
            RelatedEpisodes related,
            Reruns reruns,
            Topics topics,
            Covers covers,
            Tracks tracks,
            Details details,
            Questions questions,
            EmbedCode code,
            PageHeads heads) {
        this.catalog = catalog;
        this.related = related;
        this.reruns = reruns;
        this.topics = topics;
        this.covers = covers;
        this.tracks = tracks;
        this.details = details;
        this.questions = questions;
        this.code = code;
        this.heads = heads;
    }

    /** @param t where to start, in seconds */
    @GetMapping("/podcasts/{podcast}/{slug}")
    String show(
            @PathVariable String podcast,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String t,
            PageDraft page,
            Model model) {
        EpisodeDetail episode = catalog.episode(podcast, slug)
                .orElseThrow(() -> catalog.isRemoved(podcast, slug) ? new GoneException() : new NotFoundException());
        page.showsPodcast(episode.path(), episode.podcast().id());
        List<RelatedEpisode> relatedEpisodes = related.of(episode.id());
        List<Rerun> otherPublications = reruns.of(episode.id());
        Neighbors neighbors = catalog.neighbors(episode, MoreEpisodes.NEIGHBORS);
        MoreEpisodes more = MoreEpisodes.of(
                episode,
                neighbors,
                relatedEpisodes.isEmpty(),
                Stream.concat(
                                relatedEpisodes.stream().map(RelatedEpisode::episode),
                                otherPublications.stream().map(Rerun::episode))
                        .map(EpisodeSummary::id)
                        .toList());
        Pictures pictures = covers.of(Stream.of(
                        Stream.of(episode.cover(), episode.podcast().cover()),
                        episode.chapters().stream().map(Chapter::cover),
                        episode.people().stream().map(Person::cover),
                        relatedEpisodes.stream().map(one -> one.episode().cover()),
                        more.episodes().stream().map(EpisodeSummary::cover))
                .flatMap(Function.identity())
                .toList());
        model.addAttribute("episode", episode);
        model.addAttribute("pictures", pictures);
        model.addAttribute("palette", pictures.palette(episode.cover()));
        model.addAttribute("podcast", episode.podcast());
        Track track = tracks.of(episode, pictures, t);
        model.addAttribute("track", track);
        model.addAttribute("embedCode", track == null ? null : code.of(episode, track.range()));
        model.addAttribute("related", relatedEpisodes);
        List<Topic> episodeTopics = topics.ofEpisode(episode.id());
        model.addAttribute("topics", episodeTopics);
        model.addAttribute("keywords", Topic.others(episode.keywords(), episodeTopics));
        model.addAttribute("notes", episode.foldedNotes());
        model.addAttribute("lines", SpokenLine.of(episode));
        model.addAttribute("reruns", otherPublications);
        model.addAttribute("more", more);
        model.addAttribute("neighbors", neighbors);
        model.addAttribute("details", details.of(episode));
        model.addAttribute("questions", questions.about(episode, episodeTopics, relatedEpisodes));
        model.addAttribute("head", heads.of(episode, pictures, track));
        return "browse/episode";
    }
}
