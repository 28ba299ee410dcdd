package io.podcatalog.episodefile;

import io.podcatalog.intake.EpisodeFiles;
import io.podcatalog.outbound.OutboundResponse;
import io.podcatalog.outbound.PoliteClient;
import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.TranscriptLine;
import io.podcatalog.podcast.UnusableFileException;
import io.podcatalog.transcript.ChaptersFile;
import io.podcatalog.transcript.FileText;
import io.podcatalog.transcript.TranscriptFile;
import io.podcatalog.upkeep.Backoff;
import io.podcatalog.upkeep.FileFetch;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Fetches a file, reads it and stores its content. */
@Component
class EpisodeFileFetch {

    /** Must rise with every change in how files are read, so that the program reads unchanged files again. */
    private static final int VERSION = 2;

    /** Enough for thirty hours of speech as WebVTT. */
    private static final DataSize LARGEST = DataSize.ofMegabytes(5);

    /** This many failures take about two days. A file that is still missing then will probably stay so. */
    private static final int FAILURES_IN_TWO_DAYS = 6;

    private static final Backoff RETRIES = new Backoff(Duration.ofHours(1), Duration.ofDays(1));

    private static final FileFetch.Rules RULES = new FileFetch.Rules(
            "chapters or transcripts",
            "text/vtt, application/json, application/srt, application/x-subrip, text/html;q=0.9, text/plain;q=0.8, */*;q=0.1",
            LARGEST,
            VERSION,
            EpisodeFileFetch::retry);

    private final EpisodeFiles episodes;
    private final FileFetch<EpisodeFile> fetch;

    EpisodeFileFetch(
            EpisodeFileRepository files,
            EpisodeFiles episodes,
            PoliteClient outbound,
            TransactionTemplate transaction,
            Clock clock) {
        this.episodes = episodes;
        this.fetch = new FileFetch<>(RULES, files, outbound, transaction, clock);
    }

    /** {@return whether the page of the episode has new content} */
    boolean fetch(EpisodeFile due) {
        return fetch.fetch(due, answer -> read(due, answer));
    }

    private Predicate<EpisodeFile> read(EpisodeFile due, OutboundResponse answer) throws UnusableFileException {
        String text = FileText.decode(answer.body(), answer.contentType());
        if (due.kind() == EpisodeFile.Kind.CHAPTERS) {
            List<Chapter> chapters = ChaptersFile.read(text, due.url());
            return file -> episodes.keepChapters(due.episodeId(), chapters);
        }
        List<TranscriptLine> lines = TranscriptFile.read(text, due.type());
        return file -> episodes.keepTranscript(due.episodeId(), due.language(), lines);
    }

    /** The next try is after 1, 2, 4, 8, 16 and 24 hours, and then every week. */
    private static Duration retry(int failures) {
        return failures > FAILURES_IN_TWO_DAYS ? Duration.ofDays(7) : RETRIES.after(failures);
    }
}
