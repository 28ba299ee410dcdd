package io.podcatalog.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreatorTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Darin Pope | person Darin Pope",
                "Darin Pope & Viktor Farcic | person Darin Pope; person Viktor Farcic",
                "Darin Pope, Viktor Farcic and Ann Lee | person Darin Pope; person Viktor Farcic; person Ann Lee",
                "Ann Lee; Bo Chen | person Ann Lee; person Bo Chen",
                "Ann Lee und Bo Müller | person Ann Lee; person Bo Müller",
                "Karen & Georgia | person Karen; person Georgia",
                "Lee, Ann | person Lee, Ann",
                "Dr. Ann Lee, PhD | person Dr. Ann Lee",
                "Ann Lee, MD, MBA | person Ann Lee",
                "Tim Ferriss: Bestselling Author, Human Guinea Pig | person Tim Ferriss",
                "Ann Lee - Life Coach | person Ann Lee",
                "Ann Lee (host) | person Ann Lee",
                "Ludwig van Beethoven | person Ludwig van Beethoven",
                "Maria de la Cruz | person Maria de la Cruz",
                "J. R. R. Tolkien | person J. R. R. Tolkien",
                "Sinéad O'Connor | person Sinéad O'Connor",
                "Jean-Luc Picard | person Jean-Luc Picard",
                "דני כהן | person דני כהן",
                "דני כהן ורוני לוי | person דני כהן ורוני לוי",
                "أحمد علي | person أحمد علي",
                "李雷 | person 李雷",
                "Анна Иванова | person Анна Иванова",
                "Night Shift | organization Night Shift",
                "night  shift! | organization night  shift!",
                "Acme, Inc. | organization Acme, Inc.",
                "Acme GmbH | organization Acme GmbH",
                "Acme Ltd | organization Acme Ltd",
                "Wondery | organization Wondery",
                "NPR | organization NPR",
                "BBC Radio 4 | organization BBC Radio 4",
                "The New York Times | organization The New York Times",
                "The Daily | organization The Daily",
                "Vox Media Podcast Network | organization Vox Media Podcast Network",
                "iHeartPodcasts | organization iHeartPodcasts",
                "iHeartPodcasts and Grim & Mild | organization iHeartPodcasts and Grim & Mild",
                "Relay FM | organization Relay FM",
                "Changelog Media | organization Changelog Media",
                "Gimlet Studios | organization Gimlet Studios",
                "Cool Productions, Ann Lee | organization Cool Productions, Ann Lee",
                "example.com | organization example.com",
                "5by5 | organization 5by5",
                "people who write code | organization people who write code",
                "Johnson & Johnson | organization Johnson & Johnson",
                "University of Oxford | organization University of Oxford",
                "Universität Wien | organization Universität Wien",
                "Radio France | organization Radio France",
                "Bayerischer Rundfunk | organization Bayerischer Rundfunk",
                "תאגיד השידור | organization תאגיד השידור",
                "רדיו תל אביב | organization רדיו תל אביב",
                "إذاعة القاهرة | organization إذاعة القاهرة",
                "喜马拉雅工作室 | organization 喜马拉雅工作室",
                "Радио Свобода | organization Радио Свобода",
            })
    void tellsFromTheNameWhetherAnAuthorIsAPerson(String author, String creators) {
        assertThat(Creator.of(author, "Night Shift").stream()
                        .map(one -> (one.organization() ? "organization " : "person ") + one.name())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(creators);
    }

    @ParameterizedTest
    @CsvSource({
        "Gina Guest, false",
        "Gina, false",
        "gina guest, false",
        "Night Shift, true",
        "Podnews LLC, true",
        "Vox Media, true"
    })
    void takesAPersonForAPersonUnlessTheNameSaysOtherwise(String name, boolean organization) {
        assertThat(Creator.named(name, "Night Shift").organization()).isEqualTo(organization);
    }

    @Test
    void takesAnyTextInShortTime() {
        for (String part : new String[] {" ", "a ", "A, ", "& ", "(", ": ", "- ", "inc", "\uD800", "שלום "}) {
            assertThat(Creator.of(part.repeat(5000), "Night Shift")).isNotEmpty();
        }
    }
}
