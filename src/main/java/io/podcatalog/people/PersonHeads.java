package io.podcatalog.people;

import static io.podcatalog.site.Schema.*;

import io.podcatalog.listing.Labels;
import io.podcatalog.listing.Pager;
import io.podcatalog.listing.Pictures;
import io.podcatalog.podcast.Creator;
import io.podcatalog.site.PageHead;
import io.podcatalog.site.Schema;
import io.podcatalog.site.SiteSettings;
import io.podcatalog.text.Messages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the heads of the pages of people, with structured data in the vocabulary of schema.org. */
@Component
class PersonHeads {

    private final SiteSettings site;
    private final Messages messages;
    private final Labels labels;

    PersonHeads(SiteSettings site, Messages messages, Labels labels) {
        this.site = site;
        this.messages = messages;
        this.labels = labels;
    }

    PageHead of(PersonDetail person, Pager pager, Pictures pictures) {
        String title =
                pager.number() == 1 ? person.name() : person.name() + ", " + messages.text("head.page", pager.number());
        String image = pictures.address(person.cover(), site);
        return PageHead.of(title, description(person, pager), site.url(pager.path(pager.number())))
                .withPicture(pictures.forHead(person.cover(), person.name(), site))
                .withData("profile", inContext(node(person, image)));
    }

    private Map<String, Object> node(PersonDetail person, @Nullable String image) {
        String show = person.roles().stream()
                .findFirst()
                .map(PersonDetail.Role::podcastTitle)
                .orElse("");
        boolean organization = Creator.named(person.name(), show).organization();
        Map<String, Object> data = Schema.node(organization ? "Organization" : "Person");
        String url = site.url(person.path());
        data.put("@id", url);
        data.put("url", url);
        data.put("name", person.name());
        put(data, "image", image == null ? text(person.cover().image()) : image);
        put(data, "sameAs", person.link());
        return data;
    }

    private String description(PersonDetail person, Pager pager) {
        List<String> roles = person.roles().stream()
                .map(role -> messages.text("head.role", labels.role(role.role()), role.podcastTitle()))
                .distinct()
                .toList();
        return messages.text("head.person", person.name(), messages.list(roles), pager.total());
    }
}
