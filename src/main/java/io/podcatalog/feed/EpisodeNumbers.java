package io.podcatalog.feed;

import static io.podcatalog.xml.Vocabulary.ITUNES;
import static io.podcatalog.xml.Vocabulary.PODCAST;

import io.podcatalog.xml.FeedElement;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Reads the number of an episode: 0 to 99,999, with at most three decimals (podcast:episode allows them). */
final class EpisodeNumbers {

    private static final Pattern DECIMAL = Pattern.compile("0*([0-9]{1,5}(?:[.,][0-9]{1,3})?)");

    private EpisodeNumbers() {}

    /**
     * {@return the number in the item's tags} Apple accepts whole numbers only, so a publisher can give both tags: a
     * decimal counts more.
     */
    static @Nullable String of(FeedElement item) {
        List<String> numbers = Stream.of(item.text("episode", ITUNES), item.text("episode", PODCAST))
                .filter(text -> text != null && DECIMAL.matcher(text).matches())
                .map(EpisodeNumbers::plain)
                .toList();
        return numbers.stream()
                .filter(number -> number.contains("."))
                .findFirst()
                .orElse(numbers.isEmpty() ? null : numbers.get(0));
    }

    static @Nullable BigDecimal read(PodcastModule podcast) {
        return podcast.all("episode")
                .map(Element::getText)
                .filter(text -> DECIMAL.matcher(text).matches())
                .map(EpisodeNumbers::plain)
                .map(BigDecimal::new)
                .findFirst()
                .orElse(null);
    }

    /** Without zeros that don't count, as in 07 and 3.50. */
    private static String plain(String text) {
        String number = DECIMAL.matcher(text).replaceFirst("$1").replace(',', '.');
        return number.contains(".") ? number.replaceFirst("\\.?0+$", "") : number;
    }
}
