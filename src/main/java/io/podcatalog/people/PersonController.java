package io.podcatalog.people;

import io.podcatalog.catalog.EpisodeSummary;
import io.podcatalog.listing.EpisodeRows;
import io.podcatalog.listing.Pager;
import io.podcatalog.listing.Pictures;
import io.podcatalog.pagecache.PageDraft;
import io.podcatalog.site.NotFoundException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Shows the page of a person, with the episodes that name this person. */
@Controller
class PersonController {

    private final People people;
    private final EpisodeRows rows;
    private final PersonHeads heads;

    PersonController(People people, EpisodeRows rows, PersonHeads heads) {
        this.people = people;
        this.rows = rows;
        this.heads = heads;
    }

    @GetMapping("/people/{slug}")
    Object show(
            @PathVariable String slug, @RequestParam(defaultValue = "1") String page, PageDraft draft, Model model) {
        int number = Pager.parse(page);
        Optional<PersonDetail> found = people.person(slug);
        if (found.isEmpty()) {
            return moved(people.moved(slug).orElseThrow(NotFoundException::new));
        }
        PersonDetail person = found.get();
        Page<EpisodeSummary> episodes = people.episodes(person, number - 1, Pager.EPISODES);
        Pager pager = Pager.of(episodes, person.path());
        draft.showsCatalog(pager.path(pager.number()));
        Pictures pictures = rows.add(episodes.getContent(), Stream.of(person.cover()), model);
        model.addAttribute("person", person);
        model.addAttribute("pager", pager);
        model.addAttribute("head", heads.of(person, pager, pictures));
        return "people/person";
    }

    private static RedirectView moved(PersonDetail person) {
        RedirectView view = new RedirectView(person.path(), true);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return view;
    }
}
