package io.podcatalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.index.Query;
import io.podcatalog.language.Language;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drill | The restore drills | The restore [drills]",
                "backups | a Backup, of a backup | a [Backup], of a [backup]",
                "cafe | Im Café | Im [Café]",
                "restore dri | Restore the drill | [Restore] the [drill]",
                "mullers | Müller’s day | [Müller’s] day",
                "drill | <b>drill</b> | <b>[drill]</b>",
                "fog | nothing of it | nothing of it",
            })
    void marksTheWordsThatTheIndexFinds(String query, String text, String marked) {
        assertThat(shown(new Marker(Query.of(query), List.of(), Language.ENGLISH).mark(text)))
                .isEqualTo(marked);
    }

    /** In some languages a stem loses what stands before it, so that the word in the text begins with other letters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "hu", "tr", "ca", "ro", "cs", "id",
                "pl", "vi", "eo"
            })
    void marksEachFormOfAWord(String tag) {
        Language language = Language.tagged(tag);
        for (String word : List.of("makan", "amour", "arte", "lampen", "home", "konzert", "tulis")) {
            for (String before : List.of("", "me", "di", "ber", "ge", "un", "l'", "l’", "d'", "dell'", "re-", "24")) {
                for (String after : List.of("", "s", "en", "ing", "kan", "ado", "'nin", "-out")) {
                    String form = before + word + after;
                    if (language.terms(form).equals(language.terms(word))) {
                        // The last word of a search may be a beginning, which is found in other ways.
                        Query query = Query.of(word + " other");
                        assertThat(shown(new Marker(query, List.of(), language).mark("Now " + form + "!")))
                                .as("%s of %s", form, word)
                                .contains("[");
                    }
                }
            }
        }
    }

    @Test
    void marksTheCorrectionsOfMisspelledWords() {
        Marker marker = new Marker(Query.of("kuberntes now"), List.of("kubernetes"), Language.ENGLISH);
        assertThat(shown(marker.mark("Kubernetes"))).isEqualTo("[Kubernetes]");
    }

    @Test
    void showsThePartWithMostOfTheWords() {
        String text =
                "A drill here. " + "And more of it. ".repeat(40) + "The restore drill at last. " + "Else. ".repeat(60);
        String shown = shown(new Marker(Query.of("restore drill"), List.of(), Language.ENGLISH).excerpt(text));
        assertThat(shown).startsWith("… ").contains("[restore] [drill] at last").endsWith(" …");
        assertThat(shown.length()).isLessThan(280);
        assertThat(new Marker(Query.of("fog"), List.of(), Language.ENGLISH).excerpt(text))
                .isEmpty();
    }

    @Property
    void neverChangesATextByMarkingIt(@ForAll String text, @ForAll("queries") String query) {
        assertThat(plain(new Marker(Query.of(query), List.of(), Language.ENGLISH).mark(text)))
                .isEqualTo(text);
    }

    @Property
    void showsOnlyWordsOfTheText(@ForAll("texts") String text, @ForAll("queries") String query) {
        List<Segment> excerpt = new Marker(Query.of(query), List.of(), Language.ENGLISH).excerpt(text);
        String shown = plain(excerpt).replaceFirst("^… ", "").replaceFirst(" …$", "");
        assertThat(text).contains(shown);
        assertThat(excerpt.isEmpty() || excerpt.stream().anyMatch(Segment::marked))
                .isTrue();
    }

    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.strings().withChars("abcdeé \"'<>&").ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("abcdeÉ <>&'.\n\u0301").ofMaxLength(1500);
    }

    private static String plain(List<Segment> segments) {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }

    private static String shown(List<Segment> segments) {
        return segments.stream()
                .map(segment -> segment.marked() ? "[" + segment.text() + "]" : segment.text())
                .collect(Collectors.joining());
    }
}
