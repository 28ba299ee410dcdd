package io.podcatalog.episodefile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a transcript in plain text. Empty lines separate the paragraphs. */
final class PlainTranscript {

    private static final Pattern PARAGRAPH_END = Pattern.compile("\\n\\s*\\n");

    private PlainTranscript() {}

    static List<Cue> cues(String text) {
        List<Cue> cues = new ArrayList<>();
        for (String paragraph : PARAGRAPH_END.split(text)) {
            SpeechLines.pieces(paragraph).forEach(words -> cues.add(new Cue(null, null, words)));
        }
        return cues;
    }
}
