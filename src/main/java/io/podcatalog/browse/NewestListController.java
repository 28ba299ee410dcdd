package io.podcatalog.browse;

import io.podcatalog.catalog.Catalog;
import io.podcatalog.catalog.EpisodeContents;
import io.podcatalog.catalog.EpisodeItem;
import io.podcatalog.listing.EpisodeList;
import io.podcatalog.listing.ListFiles;
import io.podcatalog.listing.ListFormat;
import io.podcatalog.pagecache.PageDraft;
import io.podcatalog.text.Messages;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends the newest episodes of all podcasts to other players: one feed for the whole site. */
@Controller
class NewestListController {

    private final Catalog catalog;
    private final EpisodeContents contents;
    private final ListFiles files;
    private final Messages messages;

    NewestListController(Catalog catalog, EpisodeContents contents, ListFiles files, Messages messages) {
        this.catalog = catalog;
        this.contents = contents;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping(ListFormat.FILE)
    ResponseEntity<String> show(@PathVariable String format, PageDraft draft) {
        ListFormat file = ListFormat.of(format);
        draft.showsCatalog(file.path("/"));
        List<EpisodeItem> newest = contents.items(catalog.newestIds(ListFiles.MOST));
        return files.send(EpisodeList.of(messages.text("podcasts.newest"), "/", newest, newest.size()), file);
    }
}
