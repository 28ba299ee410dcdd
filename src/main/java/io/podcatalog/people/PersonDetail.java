package io.podcatalog.people;

import io.podcatalog.podcast.Addresses;
import io.podcatalog.podcast.Cover;
import io.podcatalog.podcast.HttpUrl;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person as their own page shows them. Name and link are those of the newest episode that gives them.
 *
 * @param images their pictures, those of the newest episodes first
 * @param roles one for each podcast and role, those of the newest episodes first
 */
public record PersonDetail(
        String slug, String name, @Nullable HttpUrl link, List<HttpUrl> images, List<Role> roles) {

    /** Some podcasts name another picture of their host with every episode. */
    private static final int MOST_IMAGES = 5;

    /**
     * What the person does in a podcast.
     *
     * @param episodes number of episodes with this role; 0 if only the podcast as a whole names it
     */
    public record Role(String role, String podcastSlug, String podcastTitle, long episodes) {

        public String podcastPath() {
            return Addresses.podcast(podcastSlug);
        }

        private Role and(Role same) {
            return new Role(role, podcastSlug, podcastTitle, episodes + same.episodes);
        }
    }

    static Optional<PersonDetail> of(String slug, List<Credit> credits) {
        List<Credit> newestFirst = credits.stream()
                .sorted(Comparator.comparing((Credit credit) -> credit.episodes() == 0)
                        .thenComparing(Credit::latest, Comparator.reverseOrder())
                        .thenComparing(Credit::name)
                        .thenComparing(Credit::role))
                .toList();
        Map<List<String>, Role> roles = new LinkedHashMap<>();
        for (Credit credit : newestFirst) {
            roles.merge(
                    List.of(credit.podcastSlug(), credit.role()),
                    new Role(credit.role(), credit.podcastSlug(), credit.podcastTitle(), credit.episodes()),
                    Role::and);
        }
        return newestFirst.stream()
                .findFirst()
                .map(newest -> new PersonDetail(
                        slug,
                        newest.name(),
                        first(newestFirst.stream().map(Credit::link).toList()),
                        newestFirst.stream()
                                .map(Credit::image)
                                .filter(Objects::nonNull)
                                .distinct()
                                .limit(MOST_IMAGES)
                                .toList(),
                        List.copyOf(roles.values())));
    }

    public String path() {
        return Addresses.person(slug);
    }

    public Cover cover() {
        return Cover.ofFirst(images.stream(), name);
    }

    private static @Nullable HttpUrl first(List<@Nullable HttpUrl> urls) {
        return urls.stream().filter(Objects::nonNull).findFirst().orElse(null);
    }
}
