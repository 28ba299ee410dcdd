package io.podcatalog.episodefile;

import io.podcatalog.catalog.TranscriptLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a transcript in whichever format it is, which is not always the one that its feed says. */
final class TranscriptFile {

    /** In cues. */
    private static final int MOST = 50_000;

    private TranscriptFile() {}

    /** @param type the media type that the feed gives */
    static List<TranscriptLine> read(String text, @Nullable String type) throws UnreadableFileException {
        List<Cue> cues;
        try {
            cues = cues(text.strip(), type == null ? "" : type);
        } catch (StackOverflowError tooDeep) {
            throw new UnreadableFileException("the file is nested too deeply", tooDeep);
        }
        if (cues.isEmpty()) {
            throw new UnreadableFileException("the file holds no words");
        }
        return SpeechLines.of(Speakers.named(inOrder(cues.size() > MOST ? cues.subList(0, MOST) : cues)));
    }

    private static List<Cue> cues(String text, String type) throws UnreadableFileException {
        if (text.startsWith("WEBVTT") || TimedText.isSubRip(text)) {
            return TimedText.cues(text);
        }
        if (JsonTranscript.isJson(text)) {
            return JsonTranscript.cues(text);
        }
        if (type.equals("text/html")) {
            return HtmlTranscript.cues(text);
        }
        if (HtmlTranscript.isPage(text)) {
            throw new UnreadableFileException("a web page lies where the transcript should be");
        }
        if (type.equals("text/plain")) {
            return PlainTranscript.cues(text);
        }
        throw new UnreadableFileException("the file is no transcript in a format that is known");
    }

    /** By time, where all have one. */
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
