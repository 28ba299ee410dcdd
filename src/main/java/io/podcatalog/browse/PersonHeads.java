package io.podcatalog.browse;

import static io.podcatalog.browse.Schema.*;

import io.podcatalog.catalog.PersonDetail;
import io.podcatalog.site.PageHead;
import io.podcatalog.site.SiteSettings;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of people say of themselves, as schema.org's vocabulary has it. */
@Component
class PersonHeads {

    private final SiteSettings site;

    PersonHeads(SiteSettings site) {
        this.site = site;
    }

    PageHead of(PersonDetail person, Pager pager, Pictures pictures) {
        String title = pager.number() == 1 ? person.name() : person.name() + ", page " + pager.number();
        Picture picture = pictures.of(person.cover());
        String image = picture == null ? null : site.url(picture.largest().path());
        return PageHead.of(title, description(person, pager), site.url(pager.path(pager.number())))
                .withImage(image)
                .withData("profile", inContext(node(person, image)));
    }

    private Map<String, Object> node(PersonDetail person, @Nullable String image) {
        Map<String, Object> data = Schema.node("Person");
        String url = site.url(person.path());
        data.put("@id", url);
        data.put("url", url);
        data.put("name", person.name());
        put(data, "image", image == null ? text(person.image()) : image);
        put(data, "sameAs", person.link());
        return data;
    }

    private static String description(PersonDetail person, Pager pager) {
        String roles = person.roles().stream()
                .map(role -> role.label() + " of " + role.podcastTitle())
                .distinct()
                .collect(Collectors.joining(", "));
        return person.name() + ": " + roles + ". " + pager.totalLabel() + " to play in the browser.";
    }
}
