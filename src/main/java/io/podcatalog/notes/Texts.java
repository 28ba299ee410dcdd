package io.podcatalog.notes;

import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.podcast.ShowNotes;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * The texts of several tags about one podcast or episode. The notes are content:encoded, or the richest text without
 * it. Those of an episode end with what only another text says. A short text is the summary.
 */
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

    private final HttpUrl base;
    private final @Nullable String title;
    private final @Nullable Text subtitle;
    private final @Nullable Text itunesSummary;
    private final @Nullable Text description;
    private final @Nullable Text content;
    private final @Nullable String summary;

    public Texts(
            HttpUrl base,
            @Nullable String title,
            @Nullable String subtitle,
            @Nullable String summary,
            @Nullable String description,
            @Nullable String content) {
        this.base = base;
        this.title = title;
        this.subtitle = text(subtitle);
        this.itunesSummary = text(Objects.equals(summary, description) ? null : summary);
        this.description = text(Objects.equals(description, content) ? null : description);
        this.content = text(content);
        this.summary = findSummary();
    }

    private @Nullable Text text(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        Element body = ShowNotesPolicy.body(raw, base);
        return new Text(raw, body, PlainText.collapse(body.text()));
    }

    /** {@return the richest text, cleaned} */
    public @Nullable ShowNotes notes() {
        Text notes = main();
        return notes == null ? null : ShowNotesPolicy.notes(notes.raw(), notes.body());
    }

    /**
     * {@return the notes of an episode, cleaned, with moments as links}
     *
     * @param length of the episode, null where it is unknown
     */
    public @Nullable ShowNotes timedNotes(@Nullable Duration length) {
        Text all = complete();
        return all == null ? null : ShowNotesPolicy.timed(all.raw(), all.body(), length);
    }

    /** A text that the page already shows, as notes or as summary, is not repeated. */
    private @Nullable Text complete() {
        Text notes = main();
        List<Text> others = given(content, description, itunesSummary)
                .filter(text -> notes != null && !notes.plain().startsWith(text.plain()))
                .toList();
        if (others.isEmpty()) {
            return notes;
        }
        Repetition page = new Repetition();
        page.add(notes.body());
        page.add(Objects.requireNonNullElse(title, ""));
        page.add(Objects.requireNonNullElse(summary, ""));
        StringBuilder more = new StringBuilder();
        others.forEach(text -> {
            List<String> sentences = page.has(text.plain()) ? List.of() : Repetition.sentences(text.body());
            List<String> missing = page.missing(sentences);
            if (!missing.isEmpty() && missing.equals(sentences)) {
                more.append(ShowNotesPolicy.wellFormed(text.raw()));
            } else {
                missing.forEach(sentence ->
                        more.append("<p>").append(Entities.escape(sentence)).append("</p>"));
            }
            page.add(text.body());
        });
        return more.isEmpty() ? notes : text(ShowNotesPolicy.wellFormed(notes.raw()) + more);
    }

    private @Nullable Text main() {
        if (content != null && content.plain().length() >= Summary.ENOUGH) {
            return content;
        }
        return given(itunesSummary, description, content)
                .filter(text -> !text.plain().isEmpty())
                .max(Comparator.comparingDouble(Text::richness))
                .orElse(subtitle);
    }

    /** {@return a summary of the shortest text that says enough and is not another text cut off} */
    public @Nullable String summary() {
        return summary;
    }

    private @Nullable String findSummary() {
        List<Text> whole = given(subtitle, itunesSummary, description, content)
                .filter(text -> given(itunesSummary, description, content).noneMatch(text::isStartOf))
                .sorted(Comparator.comparing((Text text) -> text == content)
                        .thenComparing(text -> text.plain().length()))
                .toList();
        String longest = null;
        for (Text text : whole) {
            String found = Summary.of(text.body(), title);
            if (found != null && found.length() >= Summary.ENOUGH) {
                return found;
            }
            longest = found != null && (longest == null || found.length() > longest.length()) ? found : longest;
        }
        return longest;
    }

    private static Stream<Text> given(@Nullable Text... texts) {
        return Stream.of(texts).filter(Objects::nonNull);
    }
}
