package io.podcatalog.feed;

import com.rometools.modules.itunes.EntryInformation;
import com.rometools.modules.itunes.EntryInformationImpl;
import com.rometools.modules.itunes.ITunes;
import com.rometools.modules.psc.modules.PodloveSimpleChapterModule;
import com.rometools.modules.psc.types.SimpleChapter;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import io.podcatalog.notes.PlainText;
import io.podcatalog.notes.Texts;
import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.EpisodeType;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.LanguageTag;
import io.podcatalog.podcast.Person;
import io.podcatalog.podcast.PublishedEpisode;
import io.podcatalog.podcast.Transcript;
import java.time.Duration;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Turns ROME's item into our record of an episode. */
final class EpisodeReader {

    /** In characters. The program ignores a longer GUID as a mistake. */
    private static final int LONGEST_GUID = 100_000;

    private static final int MOST_KEYWORDS = 50;
    private static final int MOST_PEOPLE = 100;
    private static final int MOST_CHAPTERS = 1000;
    private static final int MOST_TRANSCRIPTS = 50;

    private EpisodeReader() {}

    /** @param hosts of the podcast */
    static PublishedEpisode read(Item item, String fingerprint, HttpUrl base, List<Person> hosts) {
        EntryInformation itunes = item.getModule(ITunes.URI) instanceof EntryInformation information
                ? information
                : new EntryInformationImpl();
        PodcastModule podcast = PodcastModule.of(item);
        String title = PlainText.line(item.getTitle(), 500);
        HttpUrl link = link(item, base);
        Duration duration = duration(itunes);
        Texts texts = new Texts(
                link != null ? link : base,
                title,
                itunes.getSubtitle(),
                itunes.getSummary(),
                value(item.getDescription()),
                value(item.getContent()));
        Optional<Element> chapters = podcast.all("chapters").findFirst();
        Optional<HttpUrl> chaptersUrl = chapters.flatMap(tag -> HttpUrl.parse(tag.getAttributeValue("url"), base));
        return new PublishedEpisode(
                fingerprint,
                guid(item.getGuid()),
                title,
                Optional.ofNullable(item.getPubDate()).map(Date::toInstant).orElse(null),
                duration,
                Enclosures.choose(item.getEnclosures(), base),
                texts.summary(),
                texts.timedNotes(duration),
                link,
                HttpUrl.parse(itunes.getImageUri()).orElse(null),
                PlainText.name(itunes.getAuthor()),
                itunes.getSeason(),
                PodcastTags.named(podcast, "season", "name"),
                EpisodeNumbers.read(podcast),
                PodcastTags.named(podcast, "episode", "display"),
                type(itunes.getEpisodeType()),
                itunes.getExplicitNullable(),
                itunes.getBlock(),
                keywords(itunes),
                chaptersUrl.orElse(null),
                chaptersUrl.isEmpty()
                        ? null
                        : chapters.map(tag -> MediaTypes.normal(tag.getAttributeValue("type")))
                                .orElse(null),
                chapters(item, base),
                withHosts(people(podcast, base), hosts),
                transcripts(podcast, base),
                PodcastTags.soundbites(podcast, duration),
                PodcastTags.funding(podcast, base),
                PodcastTags.places(podcast));
    }

    /** The hosts of the podcast are hosts of each episode, unless it names hosts itself, or them in another role. */
    private static List<Person> withHosts(List<Person> people, List<Person> hosts) {
        if (people.stream().anyMatch(Person::isHost)) {
            return people;
        }
        Stream<Person> others = hosts.stream()
                .filter(host ->
                        people.stream().noneMatch(person -> person.slug().equals(host.slug())));
        return Stream.concat(others, people.stream()).limit(MOST_PEOPLE).toList();
    }

    static List<Person> people(PodcastModule podcast, HttpUrl base) {
        return podcast.all("person")
                .map(person -> person(person, base))
                .filter(Objects::nonNull)
                .limit(MOST_PEOPLE)
                .toList();
    }

    private static @Nullable Person person(Element tag, HttpUrl base) {
        String name = PlainText.name(tag.getText());
        return name == null
                ? null
                : new Person(
                        name,
                        lowerCase(tag.getAttributeValue("role"), "host"),
                        lowerCase(tag.getAttributeValue("group"), "cast"),
                        HttpUrl.parse(tag.getAttributeValue("href"), base).orElse(null),
                        HttpUrl.parse(tag.getAttributeValue("img"), base).orElse(null));
    }

    private static @Nullable String guid(@Nullable Guid guid) {
        return guid == null || guid.getValue().length() > LONGEST_GUID ? null : guid.getValue();
    }

    private static @Nullable HttpUrl link(Item item, HttpUrl base) {
        Guid guid = item.getGuid();
        return HttpUrl.parse(item.getLink(), base)
                .or(() -> HttpUrl.parse(guid != null && guid.isPermaLink() ? guid.getValue() : null))
                .orElse(null);
    }

    private static @Nullable Duration duration(EntryInformation itunes) {
        return itunes.getDuration() == null
                ? null
                : Duration.ofMillis(itunes.getDuration().getMilliseconds());
    }

    private static @Nullable String value(@Nullable Description description) {
        return description == null ? null : description.getValue();
    }

    private static @Nullable String value(@Nullable Content content) {
        return content == null ? null : content.getValue();
    }

    private static @Nullable EpisodeType type(@Nullable String text) {
        return Stream.of(EpisodeType.values())
                .filter(type -> type.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(null);
    }

    private static List<String> keywords(EntryInformation itunes) {
        return itunes.getKeywords() == null
                ? List.of()
                : Stream.of(itunes.getKeywords())
                        // ROME leaves XML escapes in keywords: R&amp;D
                        .map(keyword -> PlainText.line(Parser.unescapeEntities(keyword, false), 100))
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(MOST_KEYWORDS)
                        .toList();
    }

    private static List<Chapter> chapters(Item item, HttpUrl base) {
        if (!(item.getModule(PodloveSimpleChapterModule.URI) instanceof PodloveSimpleChapterModule module)) {
            return List.of();
        }
        return module.getChapters().stream()
                .map(chapter -> chapter(chapter, base))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Chapter::start))
                .limit(MOST_CHAPTERS)
                .toList();
    }

    private static @Nullable Chapter chapter(SimpleChapter chapter, HttpUrl base) {
        Duration start = FeedDurations.parsePosition(chapter.getStart());
        String title = PlainText.line(chapter.getTitle(), 300);
        return start == null || title == null
                ? null
                : new Chapter(
                        start,
                        title,
                        HttpUrl.parse(chapter.getHref(), base).orElse(null),
                        HttpUrl.parse(chapter.getImage(), base).orElse(null));
    }

    private static List<Transcript> transcripts(PodcastModule podcast, HttpUrl base) {
        return podcast.all("transcript")
                .flatMap(tag -> HttpUrl.parse(tag.getAttributeValue("url"), base)
                        .map(url -> new Transcript(
                                url,
                                Optional.ofNullable(MediaTypes.normal(tag.getAttributeValue("type")))
                                        .orElseGet(() -> MediaTypes.ofTranscript(url)),
                                LanguageTag.parse(tag.getAttributeValue("language")),
                                PlainText.line(tag.getAttributeValue("rel"), 50)))
                        .stream())
                .limit(MOST_TRANSCRIPTS)
                .toList();
    }

    private static String lowerCase(@Nullable String text, String otherwise) {
        String line = PlainText.line(text, 100);
        return line == null ? otherwise : line.toLowerCase(Locale.ROOT);
    }
}
