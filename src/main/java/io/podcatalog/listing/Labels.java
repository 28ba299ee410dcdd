package io.podcatalog.listing;

import io.podcatalog.catalog.EpisodeHeading;
import io.podcatalog.catalog.Feature;
import io.podcatalog.podcast.EpisodeType;
import io.podcatalog.text.Around;
import io.podcatalog.text.Excerpt;
import io.podcatalog.text.Languages;
import io.podcatalog.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Writes values for pages. Templates call it {@code labels}. The label of null is null. */
@ControllerAdvice
public class Labels {

    /** In characters: two lines on a phone. */
    private static final int BRIEF = 100;

    private final Messages messages;

    Labels(Messages messages) {
        this.messages = messages;
    }

    @ModelAttribute("labels")
    Labels labels() {
        return this;
    }

    /** {@return the words before and after the value {0} of a text, where a template puts an element} */
    public Around around(String key, @Nullable Object... values) {
        return messages.around(key, values);
    }

    /** {@return the beginning of a text, which is enough to choose by; the page of the episode has the rest} */
    public String brief(String text) {
        return Excerpt.of(text, BRIEF);
    }

    /** {@return a label such as May 3, 2024} */
    public @Nullable String date(@Nullable Instant instant) {
        return instant == null ? null : messages.text("label.date", instant);
    }

    /** {@return a label such as May 3, 2024, 09:30 UTC} */
    public @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : messages.text("label.time", instant);
    }

    /** {@return a label such as 2024 or May 2024 for a value of a year, written 2024 and 2024-05} */
    public String period(String value) {
        return value.contains("-") ? messages.text("label.month", YearMonth.parse(value)) : value;
    }

    /** {@return a shorter label for such a value, such as 2024 or May} */
    public String shortPeriod(String value) {
        return value.contains("-") ? messages.text("label.short-month", YearMonth.parse(value)) : value;
    }

    /** {@return a label such as 1 h 2 min, 53 min or 28 s; minutes are rounded} */
    public @Nullable String duration(@Nullable Duration duration) {
        if (duration == null) {
            return null;
        }
        if (duration.toSeconds() < 60) {
            return messages.text("label.seconds", duration.toSeconds());
        }
        long minutes = duration.plusSeconds(30).toMinutes();
        if (minutes < 60) {
            return messages.text("label.minutes", minutes);
        }
        return minutes % 60 == 0
                ? messages.text("label.hours", minutes / 60)
                : messages.text("label.hours-minutes", minutes / 60, minutes % 60);
    }

    /** {@return a label such as 28 min to 52 min, or 28 min where both labels are the same} */
    public String durations(Duration shortest, Duration longest) {
        String from = String.valueOf(duration(shortest));
        String to = String.valueOf(duration(longest));
        return from.equals(to) ? from : messages.text("label.from-to", from, to);
    }

    /** {@return a label such as 45 episodes, typically 38 min} */
    public String episodes(int number, @Nullable Duration typical) {
        return typical == null
                ? messages.text("list.episodes", number)
                : messages.text("timeline.episodes", number, duration(typical));
    }

    /** {@return a label such as 20 to 45 min} */
    public String length(DurationBand length) {
        if (length.below() == Integer.MAX_VALUE) {
            return messages.text("label.over-minutes", length.from());
        }
        return length.from() == 0
                ? messages.text("label.up-to-minutes", length.below())
                : messages.text("label.from-to-minutes", length.from(), length.below());
    }

    /** {@return a label such as 1:02:03 or 12:34; players show moments like this in all languages} */
    public @Nullable String moment(@Nullable Duration moment) {
        if (moment == null) {
            return null;
        }
        long hours = moment.toHours();
        return hours > 0
                ? "%d:%02d:%02d".formatted(hours, moment.toMinutesPart(), moment.toSecondsPart())
                : "%d:%02d".formatted(moment.toMinutes(), moment.toSecondsPart());
    }

    /** {@return the same in words, such as 1 hour 2 minutes 3 seconds, because 1:02:03 may be read as a time of day} */
    public @Nullable String spoken(@Nullable Duration moment) {
        if (moment == null) {
            return null;
        }
        return moment.toSeconds() == 0
                ? messages.text("label.spoken-second", 0)
                : Stream.of(
                                part(moment.toHours(), messages.text("label.spoken-hour", moment.toHours())),
                                part(
                                        moment.toMinutesPart(),
                                        messages.text("label.spoken-minute", moment.toMinutesPart())),
                                part(
                                        moment.toSecondsPart(),
                                        messages.text("label.spoken-second", moment.toSecondsPart())))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    private static String part(long number, String text) {
        return number == 0 ? "" : text;
    }

    /** {@return a label such as 41.2 MB; 1 MB is 1,000,000 bytes, as for file managers and publishers} */
    public @Nullable String size(@Nullable Long bytes) {
        if (bytes == null) {
            return null;
        }
        return bytes < 1_000_000
                ? messages.text("label.kilobytes", Math.max(1, Math.round(bytes / 1000.0)))
                : messages.text("label.megabytes", bytes / 1_000_000.0);
    }

    /** {@return the name of a language, such as German; null for a tag without a name} */
    public @Nullable String language(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        return Languages.name(Locale.forLanguageTag(tag), messages.language());
    }

    /** {@return the tag of a language that the page does not speak; null for its own, which needs no mark} */
    public @Nullable String foreign(@Nullable String tag) {
        return isIn(tag) ? null : tag;
    }

    /** {@return whether the labels are in the language of the tag} */
    boolean isIn(@Nullable String tag) {
        return tag != null
                && Locale.forLanguageTag(tag)
                        .getLanguage()
                        .equals(messages.language().getLanguage());
    }

    /** {@return the title; without one, a label from the number or the date, or Untitled episode} */
    public String name(EpisodeHeading episode) {
        if (episode.title() != null) {
            return episode.title();
        }
        if (episode.number() != null) {
            return messages.text("label.episode", episode.number().toString());
        }
        return episode.publishedAt() == null
                ? messages.text("label.untitled")
                : messages.text("label.episode-of", episode.publishedAt());
    }

    /** {@return a label such as Season 7, Episode 344} */
    public @Nullable String number(EpisodeHeading episode) {
        List<String> parts = new ArrayList<>();
        if (episode.season() != null && episode.season() > 0) {
            parts.add(season(episode.season().toString(), episode.seasonName()));
        } else if (episode.seasonName() != null) {
            parts.add(episode.seasonName());
        }
        String name = episode.numberName();
        if (episode.type() == EpisodeType.TRAILER || episode.type() == EpisodeType.BONUS) {
            parts.add(type(episode.type()));
        } else if (name != null && !Character.isDigit(name.charAt(0))) {
            parts.add(name);
        } else if (name != null || episode.number() != null) {
            parts.add(messages.text("label.episode", name == null ? String.valueOf(episode.number()) : name));
        }
        return parts.isEmpty() ? null : String.join(", ", parts);
    }

    /** {@return a label such as Guest; for a rare role the feed's own word with a capital letter} */
    public String role(String role) {
        String name = roleInSentence(role);
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    public String roleInSentence(String role) {
        return messages.text("label.role", choice(role), role);
    }

    /** {@return the name of a category, such as Mental Health; feeds name Apple's in English, and others in any words} */
    public String category(String category) {
        return messages.text("label.category", choice(category), category);
    }

    /** {@return the name of a choice of a message for words of a feed, such as truecrime; News 24 is not News} */
    private static String choice(String words) {
        String letters = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.isEmpty() ? "other" : letters;
    }

    /** {@return a label such as With transcript} */
    public String feature(Feature feature) {
        return messages.text("label.feature", feature.parameter());
    }

    public String type(EpisodeType type) {
        return messages.text("label.type", type.name().toLowerCase(Locale.ROOT));
    }

    public String season(String number, @Nullable String name) {
        return name == null ? messages.text("label.season", number) : messages.text("label.named-season", number, name);
    }
}
