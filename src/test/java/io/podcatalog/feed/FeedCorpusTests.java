package io.podcatalog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.Corpus;
import io.podcatalog.notes.NoteTimesPropertyTests;
import io.podcatalog.notes.ShowNotesPolicy;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.Person;
import io.podcatalog.podcast.Place;
import io.podcatalog.podcast.PublishedEpisode;
import io.podcatalog.podcast.PublishedPodcast;
import io.podcatalog.podcast.ReadItems;
import io.podcatalog.xml.FeedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Compares what the parser reads from the feeds of a corpus with the oracle file of each feed. */
class FeedCorpusTests {

    private static final HttpUrl ADDRESS =
            HttpUrl.parse("https://feeds.example.com/show/rss").orElseThrow();

    private final Clock clock = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private final FeedParser parser = new FeedParser(clock);

    @Test
    void agreesWithTheOracleOfEachFeed() throws Exception {
        Deviations deviations = Deviations.read();
        compareFolder("real", deviations);
        compareFolder("edge", deviations);
        assertThat(deviations.unexpected()).isEmpty();
        assertThat(deviations.unused(name -> Stream.of("real", "edge")
                        .anyMatch(folder ->
                                Files.exists(Corpus.folder("feeds/" + folder).resolve(name + ".xml")))))
                .as("deviations that are listed but no longer found")
                .isEmpty();
    }

    private void compareFolder(String folder, Deviations deviations) throws Exception {
        TreeMap<String, int[]> agreement = new TreeMap<>();
        int episodes = 0;
        List<Path> files = feeds(folder);
        for (Path file : files) {
            Comparison comparison = new Comparison(file, agreement, deviations);
            JsonNode oracle = oracle(file);
            if (oracle.path("parse").path("ok").asBoolean()) {
                episodes += comparison.compare(oracle, parser.parse(Files.readAllBytes(file), null, ADDRESS));
            } else {
                comparison.compareRefusal(oracle, file);
            }
        }
        int[] all = agreement.values().stream().reduce(new int[2], (a, b) -> new int[] {a[0] + b[0], a[1] + b[1]});
        System.out.printf(
                "%s: %d files, %d episodes, %d values compared, %.3f %% agree (%s), %d deviations%n",
                folder, files.size(), episodes, all[1], percent(all), perField(agreement), all[1] - all[0]);
    }

    @Test
    void repairsBrokenFeedsAndSaysWhyItRefusesTheOthers() throws Exception {
        List<String> table = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (Path file : feeds("broken")) {
            JsonNode parse = oracle(file).path("parse");
            boolean breaksOff = parse.path("repairs").toString().contains("truncated");
            boolean isReadable = parse.path("ok").asBoolean() && !breaksOff;
            try {
                PublishedPodcast podcast = parser.parse(Files.readAllBytes(file), null, ADDRESS);
                table.add(name(file) + ": " + ReadItems.of(podcast).size() + " episodes");
            } catch (FeedException refused) {
                table.add(name(file) + ": " + refused.getMessage());
                if (isReadable) {
                    lost.add(name(file) + ": " + refused.getMessage());
                }
            }
        }
        Path log = Files.write(Path.of("target", "broken-feeds.txt"), table);
        System.out.println(table.size() + " broken feeds: the outcome of each is in " + log);
        assertThat(lost)
                .allMatch(
                        line -> line.startsWith("hand-deep-nesting: "),
                        "of the readable feeds, the parser refuses only the one with deep nesting");
    }

    @Test
    void cleaningCleanNotesChangesNothing() throws Exception {
        int notes = 0;
        int moments = 0;
        for (Path file : Stream.of("real", "edge")
                .flatMap(folder -> feeds(folder).stream())
                .toList()) {
            PublishedPodcast podcast = read(file);
            if (podcast == null) {
                continue;
            }
            if (podcast.about() != null) {
                String about = podcast.about().html();
                assertThat(ShowNotesPolicy.clean(about, null).html())
                        .as("about in %s", file)
                        .isEqualTo(about);
            }
            for (PublishedEpisode episode : ReadItems.of(podcast)) {
                if (episode.notes() != null) {
                    moments += NoteTimesPropertyTests.checkedLinks(episode.notes(), episode.duration());
                    notes++;
                }
            }
        }
        System.out.println(notes + " show notes cleaned twice, with links to " + moments + " moments");
    }

    private @Nullable PublishedPodcast read(Path file) throws IOException {
        try {
            return parser.parse(Files.readAllBytes(file), null, ADDRESS);
        } catch (FeedException refused) {
            return null;
        }
    }

    private static List<Path> feeds(String folder) {
        return Corpus.feeds("feeds/" + folder);
    }

    private static JsonNode oracle(Path file) {
        return new ObjectMapper().readTree(file.resolveSibling(name(file) + ".oracle.json"));
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".xml", "");
    }

    private static double percent(int[] counts) {
        return 100.0 * counts[0] / counts[1];
    }

    private static String perField(TreeMap<String, int[]> agreement) {
        return agreement.entrySet().stream()
                .map(field -> "%s %.2f".formatted(field.getKey(), percent(field.getValue())))
                .collect(Collectors.joining(", "));
    }

    /** Compares one file: the values of its oracle, in the form that our records have, with our records. */
    private final class Comparison {

        private final String file;
        private final TreeMap<String, int[]> agreement;
        private final Deviations deviations;

        Comparison(Path file, TreeMap<String, int[]> agreement, Deviations deviations) {
            this.file = name(file);
            this.agreement = agreement;
            this.deviations = deviations;
        }

        void compareRefusal(JsonNode oracle, Path path) throws IOException {
            try {
                parser.parse(Files.readAllBytes(path), null, ADDRESS);
                same("*", "refused", oracle.path("parse").path("error").asString(), "read");
            } catch (FeedException refused) {
                same("*", "refused", "refused", "refused");
            }
        }

        int compare(JsonNode oracle, PublishedPodcast podcast) {
            JsonNode expected = oracle.path("podcast");
            HttpUrl base = podcast.link() != null ? podcast.link() : ADDRESS;
            same(
                    "*",
                    "count",
                    oracle.path("counts").path("episodes").asInt(),
                    ReadItems.of(podcast).size());
            same("*", "podcast title", line(expected.path("title")), podcast.title());
            same("*", "podcast link", address(expected.path("link"), ADDRESS), podcast.link());
            same("*", "podcast language", lower(expected.path("language")), lower(podcast.language()));
            same("*", "podcast author", person(expected.path("author")), podcast.author());
            same("*", "podcast image", address(expected.path("image"), base), podcast.image());
            same("*", "podcast guid", line(expected.path("podcastGuid")), podcast.guid());
            same(
                    "*",
                    "locked",
                    lower(expected.path("locked")),
                    podcast.locked() == null ? null : podcast.locked() ? "yes" : "no");
            same(
                    "*",
                    "funding",
                    addresses(expected.path("funding"), base),
                    podcast.funding().stream().map(one -> one.url().value()).toList());
            same(
                    "*",
                    "location",
                    line(expected.path("location")),
                    podcast.places().stream().map(Place::name).findFirst().orElse(null));
            for (JsonNode episode : oracle.path("episodes")) {
                int index = episode.path("index").asInt();
                if (index < ReadItems.of(podcast).size()) {
                    String place = Integer.toString(index);
                    PublishedEpisode found = ReadItems.of(podcast).get(index);
                    compare(place, episode, found, base);
                    same(place, "people", people(episode.path("persons"), expected.path("persons")), names(found));
                }
            }
            return ReadItems.of(podcast).size();
        }

        private void compare(String index, JsonNode expected, PublishedEpisode episode, HttpUrl base) {
            same(index, "title", line(expected.path("title")), episode.title());
            same(index, "guid", text(expected.path("guid")), episode.guid());
            same(index, "pubDate", date(expected.path("pubDate")), episode.publishedAt());
            same(
                    index,
                    "duration",
                    number(expected.path("duration"), 1, 7 * 24 * 3600),
                    episode.duration() == null ? null : episode.duration().toSeconds());
            compareEnclosure(index, expected.path("enclosure"), episode, base);
            same(index, "season", number(expected.path("season"), 0, 99_999), episode.season());
            same(index, "episode", number(expected.path("episode"), 0, 99_999), episode.number());
            same(index, "episodeType", lower(expected.path("episodeType")), lower(episode.type()));
            same(index, "explicit", text(expected.path("explicit")), episode.explicit());
            same(index, "image", address(expected.path("image"), base), episode.image());
            same(index, "link", link(expected, base), episode.link());
            same(index, "author", person(expected.path("author")), episode.author());
            same(
                    index,
                    "transcripts",
                    addresses(expected.path("transcripts"), base),
                    episode.transcripts().stream()
                            .map(transcript -> transcript.url().value())
                            .toList());
            same(
                    index,
                    "chapters",
                    lines(expected.path("simpleChapters"), "title"),
                    episode.chapters().stream().map(chapter -> chapter.title()).toList());
            JsonNode tags = expected.path("podcastTags");
            same(
                    index,
                    "soundbites",
                    tags.path("soundbite").asInt(0),
                    episode.soundbites().size());
            same(
                    index,
                    "episode funding",
                    tags.path("funding").asInt(0),
                    episode.funding().size());
            same(
                    index,
                    "episode locations",
                    tags.path("location").asInt(0),
                    episode.places().size());
            same(index, "chapters address", address(expected.path("chaptersUrl"), base), episode.chaptersUrl());
        }

        private void compareEnclosure(String index, JsonNode expected, PublishedEpisode episode, HttpUrl base) {
            same(
                    index,
                    "enclosure",
                    address(expected.path("url"), base),
                    Objects.toString(
                            episode.enclosure() == null
                                    ? null
                                    : episode.enclosure().url(),
                            null));
            if (episode.enclosure() == null) {
                return;
            }
            same(
                    index,
                    "enclosure length",
                    number(expected.path("length"), 1, Long.MAX_VALUE),
                    episode.enclosure().length());
            String type = lower(expected.path("type"));
            boolean isUsable = type != null && type.matches("(?:audio|video|image)/[^;]+");
            String kind = expected.path("kind").asString() + "/";
            String found = episode.enclosure().type();
            if (isUsable) {
                same(index, "enclosure type", type, found);
            } else {
                boolean isRightKind = kind.equals("other/") || found != null && found.startsWith(kind);
                same(index, "enclosure type", "one of " + kind, isRightKind ? "one of " + kind : found);
            }
        }

        private void same(String index, String field, Object expected, Object actual) {
            int[] counts = agreement.computeIfAbsent(field, unused -> new int[2]);
            counts[1]++;
            if (Objects.equals(Objects.toString(expected, null), Objects.toString(actual, null))) {
                counts[0]++;
            } else {
                deviations.found(file, index, field, expected + " | " + actual);
            }
        }

        private static String text(JsonNode node) {
            return node.isNull() || node.isMissingNode() ? null : node.asString();
        }

        /** Our records hold one space for each run of white space. */
        private static String line(JsonNode node) {
            String text = text(node);
            return text == null ? null : text.replaceAll("[\\s\\p{Z}]+", " ").strip();
        }

        /** RFC 822 puts an address before the name. An address alone is not a name. */
        private static String person(JsonNode node) {
            String line = line(node);
            String name = line == null ? "" : line.replaceFirst("^\\S+@\\S+ \\((.+)\\)$", "$1");
            return name.isEmpty() || name.matches("\\S+@\\S+") ? null : name;
        }

        private static String lower(Object value) {
            String text = value instanceof JsonNode node ? text(node) : Objects.toString(value, null);
            return text == null
                    ? null
                    : text.strip().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        private Instant date(JsonNode node) {
            Instant date = node.isString() && !node.asString().startsWith("0") ? Instant.parse(node.asString()) : null;
            boolean isBelievable = date != null
                    && !date.isBefore(Instant.parse("1990-01-01T00:00:00Z"))
                    && !date.isAfter(clock.instant().plusSeconds(48 * 3600));
            return isBelievable ? date : null;
        }

        private static Long number(JsonNode node, long least, long most) {
            Long value = node.isIntegralNumber() && node.canConvertToLong() ? (Long) node.asLong() : null;
            return value == null || value < least || value > most ? null : value;
        }

        /** Resolves a relative address. Other than http and https addresses become null. */
        private static HttpUrl address(JsonNode node, HttpUrl base) {
            return HttpUrl.parse(text(node), base).orElse(null);
        }

        /** The permalink is the link of an item that has no other link. */
        private static HttpUrl link(JsonNode episode, HttpUrl base) {
            HttpUrl link = address(episode.path("link"), base);
            boolean isPermalink = episode.path("guidIsPermaLink").asBoolean();
            return link != null || !isPermalink
                    ? link
                    : HttpUrl.parse(text(episode.path("guid"))).orElse(null);
        }

        private static List<String> lines(JsonNode list, String field) {
            return list.valueStream()
                    .map(node -> line(node.path(field)))
                    .filter(line -> line != null && !line.isEmpty())
                    .toList();
        }

        private static List<String> addresses(JsonNode list, HttpUrl base) {
            return list.valueStream()
                    .map(node -> address(node.path("url"), base))
                    .filter(Objects::nonNull)
                    .map(HttpUrl::value)
                    .toList();
        }

        /** The hosts of the podcast are hosts of an episode that names none. */
        private static List<String> people(JsonNode episode, JsonNode podcast) {
            List<String> people = lines(episode, "name");
            if (episode.valueStream().anyMatch(Comparison::isHost)) {
                return people;
            }
            Stream<String> hosts = podcast.valueStream()
                    .filter(Comparison::isHost)
                    .map(host -> line(host.path("name")))
                    .filter(host -> !people.contains(host));
            return Stream.concat(hosts, people.stream()).toList();
        }

        private static boolean isHost(JsonNode person) {
            String role = lower(person.path("role"));
            return line(person.path("name")) != null && (role == null || role.matches("(co-|guest )?host"));
        }

        private static List<String> names(PublishedEpisode episode) {
            return episode.people().stream().map(Person::name).toList();
        }
    }
}
