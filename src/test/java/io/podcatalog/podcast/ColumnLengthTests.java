package io.podcatalog.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.ServerTests;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the length of each column with the longest value that the program puts into it. */
class ColumnLengthTests extends ServerTests {

    /** The program may append a number to a slug to make it unique. */
    private static final int SLUG = Slug.of("x".repeat(10_000), "").length() + ("-" + Integer.MAX_VALUE).length();

    private static final int SHA_256 = Fingerprint.of("").length();

    private static final Map<String, Integer> BOUNDS = Map.ofEntries(
            Map.entry("artwork.address", HttpUrl.MAX_INDEXED),
            Map.entry("artwork.host", HostName.MAX_LENGTH),
            Map.entry("artwork.content_hash", SHA_256 / 2),
            Map.entry("artwork_file.content_hash", SHA_256 / 2),
            Map.entry("artwork_palette.content_hash", SHA_256 / 2),
            Map.entry("artwork_podcast.address", HttpUrl.MAX_INDEXED),
            Map.entry("companion.host", HostName.MAX_LENGTH),
            Map.entry("companion.kind", longest("CHAPTERS", "TRANSCRIPT")),
            Map.entry("companion.language", LanguageTag.MAX_LENGTH),
            Map.entry("episode.fingerprint", SHA_256),
            Map.entry("episode.slug", SLUG),
            Map.entry("episode.transcript_language", LanguageTag.MAX_LENGTH),
            Map.entry(
                    "episode.type",
                    longest(Stream.of(EpisodeType.values())
                            .map(EpisodeType::name)
                            .toArray(String[]::new))),
            Map.entry("episode_person.slug", SLUG),
            Map.entry("episode_topic.slug", SLUG),
            Map.entry("episode_transcript.language", LanguageTag.MAX_LENGTH),
            Map.entry("feed_host.name", HostName.MAX_LENGTH + ":65535".length()),
            Map.entry("library.read_code_hash", SHA_256),
            Map.entry("library.token_hash", SHA_256),
            Map.entry("podcast.fingerprint", SHA_256),
            Map.entry("podcast.hidden_because", longest("UNFOLLOWED", "BLOCKED")),
            Map.entry("podcast.language", LanguageTag.MAX_LENGTH),
            Map.entry("podcast.slug", SLUG),
            Map.entry("podcast.type", longest("episodic", "serial")),
            Map.entry("podcast_person.slug", SLUG),
            Map.entry("subscription.body_hash", SHA_256),
            Map.entry("taken_down.path", 1000),
            Map.entry("topic.slug", SLUG));

    /** In H2 the columns for long texts have a length too, the largest possible. Hibernate adds hte_ tables there. */
    @Test
    void everyColumnHoldsItsLongestValue() {
        Map<String, Integer> columns = new TreeMap<>();
        database.query(
                """
                select lower(table_name), lower(column_name), character_maximum_length from information_schema.columns
                where lower(table_schema) = 'public' and lower(data_type) = 'character varying'
                and character_maximum_length < 100000 and lower(table_name) <> 'flyway_schema_history'
                and lower(table_name) not like 'hte!_%' escape '!'""",
                row -> {
                    columns.put(row.getString(1) + "." + row.getString(2), row.getInt(3));
                });

        assertThat(columns.keySet()).containsExactlyInAnyOrderElementsOf(BOUNDS.keySet());
        assertThat(columns)
                .allSatisfy((column, length) ->
                        assertThat(BOUNDS.get(column)).as(column).isLessThanOrEqualTo(length));
    }

    private static int longest(String... values) {
        return Stream.of(values).mapToInt(String::length).max().orElseThrow();
    }
}
