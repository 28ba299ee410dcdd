package io.podcatalog.browse;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeContents;
import io.podcatalog.catalog.PodcastDetail;
import io.podcatalog.listing.EpisodeList;
import io.podcatalog.listing.Hearts;
import io.podcatalog.listing.ListFiles;
import io.podcatalog.listing.ListFormat;
import io.podcatalog.pagecache.PageDraft;
import io.podcatalog.site.GoneException;
import io.podcatalog.site.NotFoundException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends the list of a podcast's episodes, as its page shows it, to other players. */
@Controller
class PodcastListController {

    private final Catalog catalog;
    private final EpisodeContents contents;
    private final EpisodeListings listings;
    private final ListFiles files;

    PodcastListController(Catalog catalog, EpisodeContents contents, EpisodeListings listings, ListFiles files) {
        this.catalog = catalog;
        this.contents = contents;
        this.listings = listings;
        this.files = files;
    }

    /** @param request the parameters of a {@link Selection} */
    @GetMapping("/podcasts/{slug}" + ListFormat.FILE)
    ResponseEntity<String> show(
            @PathVariable String slug,
            @PathVariable String format,
            @RequestParam Map<String, String> request,
            Hearts hearts,
            PageDraft page) {
        PodcastDetail podcast = catalog.podcast(slug)
                .orElseThrow(() -> catalog.isRemoved(slug) ? new GoneException() : new NotFoundException());
        EpisodeListing listing = listings.of(podcast, request, hearts);
        ListFormat file = ListFormat.of(format);
        String path = listing.selection().path();
        page.showsPodcast(file.path(path), podcast.id());
        List<Long> ids = listing.page(0, ListFiles.MOST).getContent();
        return files.send(
                new EpisodeList(
                        listing.title(podcast),
                        path,
                        path,
                        podcast.language(),
                        podcast.image(),
                        listing.selection().order() == Order.OLDEST,
                        contents.items(ids),
                        listing.wanted().size()),
                file);
    }
}
