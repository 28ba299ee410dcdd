package io.podcatalog.feed;

import com.rometools.modules.itunes.FeedInformation;
import com.rometools.modules.itunes.FeedInformationImpl;
import com.rometools.modules.itunes.ITunes;
import com.rometools.modules.itunes.types.Category;
import com.rometools.modules.itunes.types.Subcategory;
import com.rometools.rome.feed.rss.Channel;
import io.podcatalog.notes.PlainText;
import io.podcatalog.notes.Texts;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.LanguageTag;
import io.podcatalog.podcast.PublishedPodcast;
import io.podcatalog.podcast.ShowNotes;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns ROME's channel into our record of a podcast, without its episodes. */
final class PodcastReader {

    private static final int MOST_CATEGORIES = 50;

    private PodcastReader() {}

    static PublishedPodcast read(Channel channel, HttpUrl address) {
        FeedInformation itunes = channel.getModule(ITunes.URI) instanceof FeedInformation information
                ? information
                : new FeedInformationImpl();
        PodcastModule podcast = PodcastModule.of(channel);
        HttpUrl link = HttpUrl.parse(channel.getLink(), address).orElse(null);
        HttpUrl base = link != null ? link : address;
        String title = PlainText.line(channel.getTitle(), 500);
        Texts texts = new Texts(base, title, itunes.getSubtitle(), itunes.getSummary(), channel.getDescription(), null);
        ShowNotes about = texts.notes();
        return new PublishedPodcast(
                title,
                texts.summary(),
                about,
                link,
                HttpUrl.parse(itunes.getImageUri()).orElse(null),
                LanguageTag.parse(channel.getLanguage()),
                PlainText.name(itunes.getAuthor()),
                PlainText.name(itunes.getOwnerName()),
                PlainText.line(channel.getCopyright(), 500),
                PodcastTags.license(podcast, base),
                itunes.getExplicitNullable(),
                type(itunes.getType()),
                podcast.all("guid")
                        .map(guid -> PlainText.line(guid.getText(), 200))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                PodcastTags.locked(podcast),
                itunes.getBlock() || PodcastTags.isBlocked(podcast),
                categories(channel, itunes),
                EpisodeReader.people(podcast, base),
                PodcastTags.funding(podcast, base),
                PodcastTags.places(podcast),
                List.of());
    }

    private static @Nullable String type(@Nullable String text) {
        String type = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return type.equals("episodic") || type.equals("serial") ? type : null;
    }

    /** Lists each category by itself, followed by its subcategories, so that each can become a topic. */
    private static List<String> categories(Channel channel, FeedInformation itunes) {
        Stream<String> names = itunes.getCategories().isEmpty()
                ? channel.getCategories().stream().map(com.rometools.rome.feed.rss.Category::getValue)
                : itunes.getCategories().stream().flatMap(PodcastReader::names);
        return names.map(name -> PlainText.line(name, 100))
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_CATEGORIES)
                .toList();
    }

    private static Stream<String> names(Category category) {
        return Stream.concat(
                Stream.of(category.getName()),
                category.getSubcategories().stream().map(Subcategory::getName));
    }
}
