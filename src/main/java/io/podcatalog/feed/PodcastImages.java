package io.podcatalog.feed;

import static io.podcatalog.xml.Vocabulary.PODCAST;

import io.podcatalog.xml.FeedElement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses a cover among podcast:image tags (one file each) and podcast:images tags (all files in one attribute). */
final class PodcastImages {

    private static final Pattern CANDIDATE = Pattern.compile("(\\S*[^\\s,])(?:\\s+(\\d{1,5})w)?\\s*(?:,|$)");
    private static final Set<String> SQUARE = Set.of("", "1", "1/1", "1:1");

    private PodcastImages() {}

    /**
     * {@return the images, best first: squares before others, then artwork before others; podcast:images come last}
     * An image without aspect-ratio and height counts as a square.
     */
    static List<FeedElement> of(FeedElement source) {
        return Stream.concat(
                        source.children("image", PODCAST).stream()
                                .filter(image -> !value(image, "type").startsWith("video/"))
                                .sorted(Comparator.comparing(PodcastImages::isSquare)
                                        .thenComparing(PodcastImages::isArtwork)
                                        .reversed()),
                        source.children("images", PODCAST).stream())
                .toList();
    }

    /** {@return the address of the widest picture of a srcset, as HTML defines it} */
    static @Nullable String widest(@Nullable String srcset) {
        String widest = null;
        int most = -1;
        Matcher candidate = CANDIDATE.matcher(srcset == null ? "" : srcset);
        while (candidate.find()) {
            int width = candidate.group(2) == null ? 0 : Integer.parseInt(candidate.group(2));
            if (width > most) {
                most = width;
                widest = candidate.group(1);
            }
        }
        return widest;
    }

    private static boolean isSquare(FeedElement image) {
        String height = value(image, "height");
        return SQUARE.contains(value(image, "aspect-ratio").replace(" ", ""))
                && (height.isEmpty() || height.equals(value(image, "width")));
    }

    private static boolean isArtwork(FeedElement image) {
        return List.of(value(image, "purpose").split(" ")).contains("artwork");
    }

    private static String value(FeedElement image, String attribute) {
        String value = image.attribute(attribute);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }
}
