package io.podcatalog.episodefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.podcatalog.TestFeed;
import io.podcatalog.episodefile.EpisodeFile.Kind;
import io.podcatalog.intake.PublishedFile;
import io.podcatalog.podcast.HttpUrl;
import io.podcatalog.site.FileCount;
import io.podcatalog.upkeep.KeptCopy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;

/** What the database stores and finds of the chapters and transcripts in files. */
class EpisodeFileRepositoryTests extends ShowWithFiles {

    /** Far ahead, so that the program itself finds no file due. */
    private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

    private static final Instant LATER = NOW.plus(Duration.ofHours(1));
    private static final Instant AFTER_TWO_DAYS = NOW.plus(Duration.ofDays(2));

    @Autowired
    private EpisodeFileRepository repository;

    @Autowired
    private EpisodeFilePlan plan;

    @Test
    void findsDueFilesOfTheNewestEpisodesFirst() {
        List<Long> episodes = importThree();
        episodes.subList(0, 2).forEach(id -> repository.save(file(id, Kind.CHAPTERS)));
        repository.save(file(episodes.get(1), Kind.TRANSCRIPT));
        repository.save(fetched(file(episodes.get(2), Kind.CHAPTERS)));

        assertThat(repository.findNew(NOW.minusSeconds(1), Limit.of(9))).isEmpty();
        assertThat(episodes(repository.findNew(NOW, Limit.of(9))))
                .containsExactly(episodes.get(1), episodes.get(1), episodes.get(0));
        assertThat(episodes(repository.findNew(NOW, Limit.of(1)))).containsExactly(episodes.get(1));
        assertThat(repository.findKept(NOW, Limit.of(9))).isEmpty();
        assertThat(episodes(repository.findKept(AFTER_TWO_DAYS, Limit.of(9)))).containsExactly(episodes.get(2));
    }

    @Test
    void findsNoFilesOfHiddenEpisodes() {
        List<Long> episodes = importThree();
        episodes.subList(0, 2).forEach(id -> repository.save(file(id, Kind.CHAPTERS)));
        repository.save(fetched(file(episodes.get(2), Kind.CHAPTERS)));
        database.update(
                "update episode set taken_down_at = current_timestamp where id in (?, ?)",
                episodes.get(0),
                episodes.get(2));

        assertThat(episodes(repository.findNew(NOW, Limit.of(9)))).containsExactly(episodes.get(1));
        assertThat(repository.findKept(AFTER_TWO_DAYS, Limit.of(9))).isEmpty();
    }

    @Test
    void givesAFileToOneCallerUntilItsClaimEnds() {
        EpisodeFile file = repository.save(file(importThree().get(0), Kind.TRANSCRIPT));

        assertThat(repository.claim(file, NOW.minusSeconds(1), LATER)).isZero();
        assertThat(repository.claim(file, NOW, LATER)).isOne();
        assertThat(repository.claim(file, NOW, LATER)).isZero();
        assertThat(repository.claim(file, LATER, AFTER_TWO_DAYS)).isOne();
    }

    @Test
    void putsOffTheFilesOfOneHost() {
        List<Long> episodes = importThree();
        repository.save(file(episodes.get(0), Kind.CHAPTERS, "http://gone.invalid/c.json"));
        repository.save(file(episodes.get(1), Kind.CHAPTERS, "http://elsewhere.invalid/c.json"));
        repository.putOff("gone.invalid", LATER);
        repository.putOff("gone.invalid", NOW);

        assertThat(episodes(repository.findNew(NOW, Limit.of(9)))).containsExactly(episodes.get(1));
        assertThat(episodes(repository.findNew(LATER, Limit.of(9)))).containsExactly(episodes.get(1), episodes.get(0));
    }

    @Test
    void countsTheFilesOfAPodcastAndTellsTheLatestFailure() {
        List<Long> episodes = importThree();
        for (int i = 0; i < 3; i++) {
            EpisodeFile missing = file(episodes.get(i), Kind.TRANSCRIPT);
            missing.upkeep()
                    .failed("it answered 40" + i, NOW.plusSeconds(i == 1 ? 9 : i), failures -> Duration.ofHours(1));
            repository.save(missing);
        }
        repository.save(fetched(file(episodes.get(0), Kind.CHAPTERS)));
        repository.save(file(episodes.get(1), Kind.CHAPTERS));

        assertThat(repository.counts())
                .containsExactly(
                        new FileCount(podcast(), "chapters", 2, 1, 0, null),
                        new FileCount(podcast(), "transcripts", 3, 0, 3, "it answered 401"));
    }

    @Test
    void bringsForwardTheChecksOfEditedItems() {
        List<Long> episodes = importThree();
        KeptCopy copy = new KeptCopy("\"1\"", "Sat, 01 Jun 2024 12:00:00 GMT", 1, NOW, 1);
        for (long id : episodes) {
            EpisodeFile file = file(id, Kind.CHAPTERS);
            file.fetched(copy);
            repository.save(file);
        }
        plan.expectNews(episodes.subList(0, 2));

        assertThat(repository.findKept(NOW.plus(Duration.ofDays(1)), Limit.of(9)))
                .extracting(EpisodeFile::episodeId, file -> file.upkeep().copy())
                .containsExactly(tuple(episodes.get(1), copy), tuple(episodes.get(0), copy));
    }

    @Test
    void storesTheContentOfFilesUntilTheFeedNamesNone() {
        fetched(chapters("/c.json", "Trsut", "The nightly restore"), transcript("/t.vtt", "I tust my restores."));
        assertThat(stored("title from fetched_chapter")).containsExactly("Trsut", "The nightly restore");
        chapters("/c.json", "Trust");
        String transcript = transcript("/t.vtt", "I trust my restores, мир.");
        makeDue();
        assertThat(stored("title from fetched_chapter")).containsExactly("Trust");
        assertThat(stored("words from transcript_line")).containsExactly("I trust my restores, мир.");

        fetched(transcript.replace("url=", "language=\"de\" url="));
        assertThat(stored("words from transcript_line")).hasSize(1);
        assertThat(database.queryForObject("select transcript_language from episode", String.class))
                .isEqualTo("de");
        assertThat(page(PAGE).select(".chapters__title").eachText()).containsExactly("In the feed");

        fetched();
        assertThat(stored("words from transcript_line")).isEmpty();
        assertThat(database.queryForObject("select count(*) from companion", Integer.class))
                .isZero();
    }

    /** {@return the ids of the episodes of a show that names no files} */
    private List<Long> importThree() {
        imported(TestFeed.titled("Night Shift")
                .episode(1, "One", "a")
                .episode(2, "Two", "b")
                .episode(3, "Three", "c"));
        files.await();
        return database.queryForList("select id from episode order by id", Long.class);
    }

    private EpisodeFile file(long episode, Kind kind) {
        return file(episode, kind, "http://gone.invalid/" + episode);
    }

    private EpisodeFile file(long episode, Kind kind, String address) {
        return new EpisodeFile(podcast(), kind, new PublishedFile(episode, new HttpUrl(address), null, null), NOW);
    }

    private static EpisodeFile fetched(EpisodeFile file) {
        file.fetched(new KeptCopy(null, null, 1, NOW, 0));
        return file;
    }

    private long podcast() {
        return database.queryForObject("select id from podcast", Long.class);
    }

    private List<String> stored(String what) {
        return database.queryForList("select " + what + " order by position", String.class);
    }

    private static List<Long> episodes(List<EpisodeFile> files) {
        return files.stream().map(EpisodeFile::episodeId).toList();
    }
}
