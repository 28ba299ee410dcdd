package io.podcatalog.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;

class MessageBundleTests {

    private final MessageBundle bundle = new MessageBundle();

    @Test
    void choosesPluralsByTheRulesOfTheLanguage() {
        assertThat(text("list.episodes", 1)).isEqualTo("1 episode");
        assertThat(text("list.episodes", 1234)).isEqualTo("1,234 episodes");
        assertThat(text("label.date", Instant.parse("2025-06-12T23:59:00Z"))).isEqualTo("June 12, 2025");
    }

    /** The language of the machine makes no difference. */
    @Test
    void writesEnglishForLanguagesWithoutAFile() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(bundle.getMessage("list.episodes", new Object[] {1234}, Locale.ITALY))
                    .isEqualTo("1,234 episodes");
            assertThat(bundle.language(Locale.ITALY)).isEqualTo(Locale.ENGLISH);
            assertThat(English.MESSAGES.text("list.episodes", 2)).isEqualTo("2 episodes");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void writesNumbersAndDatesByTheRulesOfTheLanguage() {
        Locale german = Locale.forLanguageTag("de-AT");
        Locale hebrew = Locale.forLanguageTag("he");
        assertThat(bundle.getMessage("list.episodes", new Object[] {1234}, german))
                .isEqualTo("1.234 Folgen");
        assertThat(bundle.getMessage("label.date", new Object[] {Instant.EPOCH}, german))
                .isEqualTo("1. Januar 1970");
        assertThat(bundle.getMessage("list.episodes", new Object[] {2}, hebrew)).isEqualTo("שני פרקים");
        assertThat(bundle.getMessage("list.episodes", new Object[] {3}, hebrew)).isEqualTo("3 פרקים");
    }

    @Test
    void isolatesAValueThatRunsInAnotherDirection() {
        assertThat(text("script.quoted", "שלום!")).isEqualTo("“\u2068שלום!\u2069”");
        assertThat(text("script.quoted", "Hello!")).isEqualTo("“Hello!”");
        assertThat(bundle.getMessage("script.quoted", new Object[] {"Hello!"}, Locale.forLanguageTag("he")))
                .isEqualTo("״\u2068Hello!\u2069״");
        assertThat(English.MESSAGES.list(List.of("א", "b"))).isEqualTo("\u2068א\u2069 and \u2068b\u2069");
    }

    @Test
    void refusesAnUnknownKey() {
        assertThatThrownBy(() -> text("no.such")).isInstanceOf(NoSuchMessageException.class);
    }

    /** A format of dates stores the moment that it is writing, so two threads would mix moments up. */
    @Test
    void writesTextsInManyThreads() {
        assertThat(IntStream.range(0, 20_000).parallel().filter(this::isWrong)).isEmpty();
    }

    @Test
    void splitsATextAroundAnElementOfThePage() {
        assertThat(English.MESSAGES.around("people.role", "Host", 2)).isEqualTo(new Around("Host of ", ", 2 episodes"));
        assertThat(English.MESSAGES.around("people.role", "Host", 0)).isEqualTo(new Around("Host of ", ""));
        assertThat(English.MESSAGES.around("people.role", "Ho\uFFFCst", 0)).isEqualTo(new Around("Host of ", ""));
    }

    @Test
    void writesAList() {
        assertThat(English.MESSAGES.list(List.of("a", "b", "c"))).isEqualTo("a, b, and c");
    }

    private String text(String key, Object... values) {
        return bundle.getMessage(key, values, Locale.ENGLISH);
    }

    private boolean isWrong(int minute) {
        String expected = "January %d, 1970, %02d:%02d UTC".formatted(1 + minute / 1440, minute / 60 % 24, minute % 60);
        return !text("label.time", Instant.ofEpochSecond(60 * minute)).equals(expected);
    }
}
