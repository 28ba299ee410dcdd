package io.podcatalog.notes;

import io.podcatalog.catalog.ShowNotes;
import io.podcatalog.podcast.HttpUrl;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The texts of several tags about one podcast or episode. The richest becomes its notes, a short one its summary. */
public final class Texts {

    /** A text with markup counts as richer than a plain text up to 1.5 times as long. */
    private static final double MARKUP = 1.5;

    private static final Pattern ELLIPSIS = Pattern.compile("\\s*(?:\\.\\.\\.|…|\\[…]|\\[\\.\\.\\.])$");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？\"”’')]$");

    private record Text(String raw, Element body, String plain) {

        boolean isMarkedUp() {
            return ShowNotesPolicy.isMarkup(raw);
        }

        double richness() {
            return plain.length() * (isMarkedUp() ? MARKUP : 1);
        }

        /** {@return whether this is the other text, cut off with an ellipsis or inside a sentence and a line} */
        boolean isStartOf(Text other) {
            if (other.plain.length() <= plain.length()) {
                return false;
            }
            String start = ELLIPSIS.matcher(plain).replaceFirst("");
            return other.plain.startsWith(start)
                    && (start.length() < plain.length()
                            || (!SENTENCE_END.matcher(plain).find()
                                    && !Summary.lines(other.body).contains(plain)));
        }
    }

    private final @Nullable String title;
    private final @Nullable Text subtitle;
    private final List<Text> texts;

    /** @param others more texts, in order from tags for plain text to tags for rich text */
    public Texts(HttpUrl base, @Nullable String title, @Nullable String subtitle, @Nullable String... others) {
        this.title = title;
        this.subtitle = subtitle == null ? null : text(subtitle, base);
        Set<String> distinct = new LinkedHashSet<>();
        Stream.of(others).filter(Objects::nonNull).forEach(distinct::add);
        this.texts = distinct.stream().map(raw -> text(raw, base)).toList();
    }

    private static Text text(String raw, HttpUrl base) {
        Element body = ShowNotesPolicy.body(raw, base);
        return new Text(raw, body, PlainText.collapse(body.text()));
    }

    /** {@return the richest text, cleaned} */
    public @Nullable ShowNotes notes() {
        return richest()
                .map(text -> ShowNotesPolicy.notes(text.raw(), text.body()))
                .orElse(null);
    }

    /** Like {@link #notes}, for an episode: moments become links. {@code length} is null where it is unknown. */
    public @Nullable ShowNotes timedNotes(@Nullable Duration length) {
        return richest()
                .map(text -> ShowNotesPolicy.timed(text.raw(), text.body(), length))
                .orElse(null);
    }

    private Optional<Text> richest() {
        return texts.stream()
                .filter(text -> !text.plain().isEmpty())
                .max(Comparator.comparingDouble(Text::richness))
                .or(() -> Optional.ofNullable(subtitle));
    }

    /** {@return a summary of the shortest text that says enough and is not another text cut off} */
    public @Nullable String summary() {
        List<Text> all =
                Stream.concat(Stream.ofNullable(subtitle), texts.stream()).toList();
        List<Text> whole = all.stream()
                .filter(text -> all.stream().noneMatch(text::isStartOf))
                .sorted(Comparator.comparingInt(text -> text.plain().length()))
                .toList();
        String longest = null;
        for (Text text : whole) {
            String summary = Summary.of(text.body(), title);
            if (summary != null && summary.length() >= Summary.ENOUGH) {
                return summary;
            }
            longest = summary != null ? summary : longest;
        }
        return longest;
    }
}
