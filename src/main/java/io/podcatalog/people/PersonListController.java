package io.podcatalog.people;

import io.podcatalog.catalog.EpisodeContents;
import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.listing.EpisodeList;
import io.podcatalog.listing.ListFiles;
import io.podcatalog.listing.ListFormat;
import io.podcatalog.pagecache.PageDraft;
import io.podcatalog.site.NotFoundException;
import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends the list of a person's episodes to other players. */
@Controller
class PersonListController {

    private final People people;
    private final EpisodeContents contents;
    private final ListFiles files;

    PersonListController(People people, EpisodeContents contents, ListFiles files) {
        this.people = people;
        this.contents = contents;
        this.files = files;
    }

    @GetMapping("/people/{slug}" + ListFormat.FILE)
    ResponseEntity<String> show(@PathVariable String slug, @PathVariable String format, PageDraft draft) {
        PersonDetail person = people.person(slug).orElseThrow(NotFoundException::new);
        ListFormat file = ListFormat.of(format);
        draft.showsCatalog(file.path(person.path()));
        Page<EpisodeSummary> episodes = people.episodes(person, 0, ListFiles.MOST);
        return files.send(
                EpisodeList.of(
                        person.name(),
                        person.path(),
                        contents.items(episodes.map(EpisodeSummary::id).getContent()),
                        episodes.getTotalElements()),
                file);
    }
}
