package io.podcatalog.transcript;

import io.podcatalog.notes.PlainText;
import io.podcatalog.podcast.UnusableFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a transcript in JSON: segments of one word or more, as the podcast namespace, Whisper, whisper.cpp and Podlove
 * write them.
 */
final class JsonTranscript {

    private static final List<String> SEGMENTS = List.of("segments", "transcription", "transcripts", "chunks");
    private static final List<String> WORDS = List.of("body", "text", "word");

    /** Podlove has the name in "voice", and a number in "speaker". */
    private static final List<String> SPEAKERS = List.of("voice", "speaker");

    private static final List<String> STARTS = List.of("startTime", "start", "timestamps", "timestamp");

    private static final Pattern START = Pattern.compile("\\{|\\[\\s*\\{");

    private JsonTranscript() {}

    /** A plain text may begin with "[Music]", so a bracket alone does not make it JSON. */
    static boolean isJson(String text) {
        return START.matcher(text).lookingAt();
    }

    static List<Cue> cues(String text) throws UnusableFileException {
        JsonNode root = Json.read(text);
        List<Cue> cues = new ArrayList<>();
        segments(root).forEach(segment -> add(segment, cues));
        String whole = first(root, WORDS);
        if (cues.isEmpty() && whole != null) {
            return PlainTranscript.cues(whole);
        }
        return cues;
    }

    private static Stream<JsonNode> segments(JsonNode root) {
        return root.isArray()
                ? root.valueStream()
                : SEGMENTS.stream()
                        .map(root::path)
                        .filter(segments -> segments.isArray() && !segments.isEmpty())
                        .findFirst()
                        .stream()
                        .flatMap(JsonNode::valueStream);
    }

    /** Leaves out segments from before the beginning and from after the end of all episodes. */
    private static void add(JsonNode segment, List<Cue> cues) {
        String words = first(segment, WORDS);
        JsonNode moment = start(segment);
        Duration start = Json.moment(moment);
        if (words != null && (start != null || !moment.isNumber())) {
            Turns.add(start, PlainText.name(first(segment, SPEAKERS)), words, cues);
        }
    }

    /** whisper.cpp has an object of two times, and other programs have an array. */
    private static JsonNode start(JsonNode segment) {
        JsonNode start = STARTS.stream()
                .map(segment::path)
                .filter(node -> !node.isMissingNode() && !node.isNull())
                .findFirst()
                .orElse(segment.path("startTime"));
        return start.isObject() ? start.path("from") : start.isArray() ? start.path(0) : start;
    }

    private static @Nullable String first(JsonNode object, List<String> fields) {
        return fields.stream()
                .map(field -> Json.text(object, field))
                .filter(words -> words != null && !words.isBlank())
                .findFirst()
                .orElse(null);
    }
}
