package io.podcatalog.transcript;

import io.podcatalog.podcast.TranscriptLine;
import io.podcatalog.podcast.UnusableFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a transcript in any known format. The type in the feed is not always right, so the content comes first. */
public final class TranscriptFile {

    /** In cues. Twenty hours of speech have as many words, and some files have a cue for each. */
    private static final int MOST = 200_000;

    private TranscriptFile() {}

    /** @param type the media type that the feed gives */
    public static List<TranscriptLine> read(String text, @Nullable String type) throws UnusableFileException {
        List<Cue> cues;
        try {
            cues = cues(text.strip(), type == null ? "" : type);
        } catch (StackOverflowError tooDeep) {
            throw new UnusableFileException("the file is nested too deeply", tooDeep);
        }
        if (cues.isEmpty()) {
            throw new UnusableFileException("the file has no words");
        }
        return SpeechLines.of(Sentences.of(Speakers.named(inOrder(cues.size() > MOST ? cues.subList(0, MOST) : cues))));
    }

    private static List<Cue> cues(String text, String type) throws UnusableFileException {
        if (JsonTranscript.isJson(text)) {
            return JsonTranscript.cues(text);
        }
        if (!text.startsWith("<") && TimedText.isTimed(text)) {
            return TimedText.cues(text);
        }
        if (type.equals("text/html")) {
            return HtmlTranscript.cues(text);
        }
        if (HtmlTranscript.isPage(text)) {
            throw new UnusableFileException("the file is a web page, not a transcript");
        }
        if (type.equals("text/plain")) {
            return PlainTranscript.cues(text);
        }
        throw new UnusableFileException("the file is not a transcript in a known format");
    }

    /** Sorts the cues by time if all of them have one. */
    private static List<Cue> inOrder(List<Cue> cues) {
        List<Duration> starts =
                cues.stream().map(Cue::start).filter(Objects::nonNull).toList();
        if (starts.size() < cues.size()) {
            return cues;
        }
        List<Cue> sorted = new ArrayList<>(cues);
        sorted.sort(Comparator.comparing(Cue::start));
        return sorted;
    }
}
