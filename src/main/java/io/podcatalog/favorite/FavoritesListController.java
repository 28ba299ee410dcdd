package io.podcatalog.favorite;

import io.podcatalog.catalog.EpisodeContents;
import io.podcatalog.catalog.EpisodeItem;
import io.podcatalog.listing.EpisodeList;
import io.podcatalog.listing.ListFiles;
import io.podcatalog.listing.ListFormat;
import io.podcatalog.site.NotFoundException;
import io.podcatalog.site.SiteName;
import io.podcatalog.text.Messages;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends the favorites of a listener to other players, which have no cookie: the address has a code that only reads. */
@Controller
class FavoritesListController {

    private final Favorites favorites;
    private final EpisodeContents contents;
    private final ListFiles files;
    private final SiteName site;
    private final Messages messages;

    FavoritesListController(
            Favorites favorites, EpisodeContents contents, ListFiles files, SiteName site, Messages messages) {
        this.favorites = favorites;
        this.contents = contents;
        this.files = files;
        this.site = site;
        this.messages = messages;
    }

    @GetMapping("/favorites/{code:" + ReadCode.FORM + "}" + ListFormat.FILE)
    ResponseEntity<String> show(@PathVariable String code, @PathVariable String format) {
        ReadCode reader = new ReadCode(code);
        Page<Long> ids = favorites.episodes(reader, ListFiles.MOST).orElseThrow(NotFoundException::new);
        List<EpisodeItem> items = contents.items(ids.getContent());
        long unavailable = ids.getContent().size() - items.size();
        EpisodeList list = EpisodeList.of(title(), "/favorites", items, ids.getTotalElements() - unavailable);
        return files.send(list.withFiles(reader.path()), ListFormat.of(format));
    }

    /** An app shows it among podcasts of other sites. */
    private String title() {
        return site.current().name() + " – " + messages.text("favorites.title");
    }
}
