package io.podcatalog.favorite;

import io.podcatalog.catalog.EpisodeContents;
import io.podcatalog.catalog.EpisodeItem;
import io.podcatalog.listing.EpisodeList;
import io.podcatalog.listing.ListFiles;
import io.podcatalog.listing.ListFormat;
import io.podcatalog.site.NotFoundException;
import io.podcatalog.text.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Sends the favorites of the listener to other players. Only the browser with the cookie gets them: an address that
 * named the library would give it to everybody who sees the address.
 */
@Controller
class FavoritesListController {

    private final Favorites favorites;
    private final EpisodeContents contents;
    private final LibraryCookie cookie;
    private final ListFiles files;
    private final Messages messages;

    FavoritesListController(
            Favorites favorites, EpisodeContents contents, LibraryCookie cookie, ListFiles files, Messages messages) {
        this.favorites = favorites;
        this.contents = contents;
        this.cookie = cookie;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping("/favorites" + ListFormat.FILE)
    ResponseEntity<String> show(@PathVariable String format, HttpServletRequest request) {
        LibraryToken token = cookie.read(request).filter(favorites::isKnown).orElseThrow(NotFoundException::new);
        Page<Long> ids = favorites.episodes(token, 0, ListFiles.MOST);
        List<EpisodeItem> items = contents.items(ids.getContent());
        long unavailable = ids.getContent().size() - items.size();
        return files.sendPrivate(
                EpisodeList.of(
                        messages.text("favorites.title"), "/favorites", items, ids.getTotalElements() - unavailable),
                ListFormat.of(format));
    }
}
