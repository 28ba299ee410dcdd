package io.podcatalog.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.browse.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reason names, and what it must not name. */
class SubjectsTests {

    private final Episodes episodes = new Episodes();

    /** A subject in two of twenty episodes. Each row is in another language. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "We ask why Kubernetes is hard. Is Kubernetes bad?; Then a ship moves to Kubernetes. All of Kubernetes sinks.; Kubernetes",
                "A talk on the Free Software Foundation.; Then the Free Software Foundation replied.; Free Software Foundation",
                "We met Stephen J. Dubner in a library.; Later that day Stephen J. Dubner's dog ran away.; Stephen J. Dubner",
                "Why an error budget pays. The error budget.; Spend your error budget. Another error budget.; error budget",
                "Wir reden heute über die Habsburger Monarchie.; Dann zerfiel die Habsburger Monarchie schnell.; Habsburger Monarchie",
                "On parle aujourd'hui de la Commune de Paris.; Ensuite vient la Commune de Paris et sa fin.; Commune de Paris",
                "Hoy hablamos de la Guerra Civil y sus causas.; Luego la Guerra Civil terminó para todos.; Guerra Civil",
                "Oggi parliamo di Enrico Mattei e del petrolio.; Poi arriva Enrico Mattei con una proposta.; Enrico Mattei",
                "Vandaag praten we over de Gouden Eeuw.; Later was de Gouden Eeuw voorbij.; Gouden Eeuw",
            })
    void areNamesAndTerms(String one, String other, String name) {
        show(one, other);
        assertThat(reasons()).containsExactly(new Reason(Reason.Kind.SUBJECT, List.of(name), 0));
    }

    /** Common words of two of twenty episodes, which a reader would not name as what both are about. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "the company led nine of them",
                "a secret that changes life",
                "wir sehen heute den Ort des Geschehens und gehen dann weiter",
                "heute geht es gut los und dann weiter",
                "ולמה זה טוב היום",
                "aujourd'hui on parle de tout ça",
                "published in June or on a Monday",
                "Dr. Who knows",
                "a Pulitzer Prize-winning friend",
                "all of it from Google I/O today",
                "in Mom's kitchen and in Mom's garden",
                "Night Shift"
            })
    void areNoFillers(String common) {
        show(common + ". Ravens.", common + ". Rivers.");
        assertThat(reasons()).isEmpty();
    }

    @Test
    void areNoTitleIdioms() {
        show("Ravens.", "Rivers.");
        episodes.add("The Rise and Fall of a Cache", "Cold ones.");
        long other = episodes.add("The Rise and Fall of a Queue", "Long ones.");
        assertThat(reasons(other - 1, other)).isEmpty();
    }

    @Test
    void areNoPiecesOfNames() {
        show("We met Michael Chandler.", "We met Michael Malice.");
        assertThat(reasons()).isEmpty();
    }

    @Test
    void areNoNamesFromListsOfNames() {
        show("Ann Lee Bo Diaz Cy Fox Dee Gray Ed Hill.", "Flo Ink Bo Diaz Gil Jay Hal King Ida Lane.");
        assertThat(reasons()).isEmpty();
    }

    @Test
    void areNoHostsThatThePodcastDescribes() {
        show("As usual with Hosting Hanna in the chair.", "Again with Hosting Hanna in the chair.");
        assertThat(reasons()).isEmpty();
    }

    @Test
    void areGuestsByTheirTagsButNoHosts() {
        for (int i = 0; i < 20; i++) {
            String[] people = i < 2 ? new String[] {"Host Hugo", "Guest Gina"} : new String[] {"Host Hugo"};
            episodes.add("Topic " + (char) ('a' + i), "Words about " + "x".repeat(i + 1), people);
        }
        assertThat(reasons(1, 2)).containsExactly(new Reason(Reason.Kind.PERSON, List.of("Guest Gina"), 0));
        assertThat(reasons(3, 4)).isEmpty();
    }

    @Test
    void areThePublishersKeywords() {
        episodes.add("One", "First.", List.of("chaos engineering", "ops"));
        episodes.add("Two", "Second.", List.of("Chaos Engineering"));
        addOthers();
        assertThat(reasons()).extracting(Reason::kind).containsExactly(Reason.Kind.SUBJECT);
        assertThat(reasons().get(0).names().get(0)).isEqualToIgnoringCase("chaos engineering");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "diaz", "2012", "december 21", "podcast", "night shift"})
    void areNoPiecesOfNamesNorDatesAmongKeywords(String keyword) {
        episodes.add("One", "Yesterday we met Ann Lee Diaz.", List.of(keyword, "rain drops"));
        episodes.add("Two", "Today we will meet Ann Bo Diaz.", List.of(keyword, "snow flakes"));
        addOthers();
        assertThat(reasons()).isEmpty();
    }

    @Test
    void areNoKeywordsOfAPublisherWhoSplitsThem() {
        for (int i = 0; i < 20; i++) {
            episodes.add(
                    "y".repeat(i + 3),
                    "z".repeat(i + 3),
                    List.of("rain" + (char) ('a' + i / 2), "tree" + (char) ('a' + i / 3)));
        }
        assertThat(reasons()).isEmpty();
    }

    @Test
    void areTheSeriesAndItsParts() {
        episodes.add("The long way, Part 1", "Ravens.");
        episodes.add("The long way, Part 2", "Rivers.");
        episodes.add("Field notes: the harbor", "Ships.");
        episodes.add("Field notes: the mill", "Flour.");
        addOthers();

        assertThat(reasons(1, 2)).containsExactly(new Reason(Reason.Kind.PART, List.of("The long way"), 2));
        assertThat(reasons(3, 4)).containsExactly(new Reason(Reason.Kind.SERIES, List.of("Field notes"), 0));
    }

    private void show(String one, String other) {
        episodes.add("One", one);
        episodes.add("Two", other);
        addOthers();
    }

    private void addOthers() {
        for (int i = 0; i < 18; i++) {
            episodes.add("y".repeat(i + 3), "z".repeat(i + 3));
        }
    }

    private List<Reason> reasons() {
        return reasons(1, 2);
    }

    private List<Reason> reasons(long one, long other) {
        List<Analysis> all = episodes.analyses();
        Analysis first = all.get((int) one - 1);
        Analysis second = all.get((int) other - 1);
        return Reasons.of(first.subjects(), second.subjects(), false, false);
    }
}
