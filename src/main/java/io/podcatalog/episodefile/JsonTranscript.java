package io.podcatalog.episodefile;

import io.podcatalog.notes.PlainText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads a transcript in JSON (podcast namespace): segments of one word or more. */
final class JsonTranscript {

    private static final int LONGEST = 5000;

    private static final Pattern START = Pattern.compile("\\{|\\[\\s*\\{");

    private JsonTranscript() {}

    /** A plain text may begin with "[Music]", so a bracket alone does not make it JSON. */
    static boolean isJson(String text) {
        return START.matcher(text).lookingAt();
    }

    static List<Cue> cues(String text) throws UnreadableFileException {
        JsonNode root = Json.read(text);
        List<Cue> cues = new ArrayList<>();
        for (JsonNode segment : root.isArray() ? root : root.path("segments")) {
            String words = PlainText.line(Json.text(segment, "body"), LONGEST);
            Duration start = Json.moment(segment, "startTime");
            if (words != null && (start != null || segment.path("startTime").isMissingNode())) {
                cues.add(new Cue(start, PlainText.name(Json.text(segment, "speaker")), words));
            }
        }
        return cues;
    }
}
