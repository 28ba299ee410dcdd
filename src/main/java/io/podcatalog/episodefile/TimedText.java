package io.podcatalog.episodefile;

import io.podcatalog.notes.PlainText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads WebVTT (W3C) and SubRip. Both have blocks of lines, with a line of two times above the words. They differ in
 * the decimal separator and in how they name speakers.
 */
final class TimedText {

    private static final Pattern BLOCK_END = Pattern.compile("\\n[ \\t]*\\n");
    private static final Pattern NO_CUE = Pattern.compile("(?:NOTE|STYLE|REGION|WEBVTT)(?=[ \\t\\n]|$)");
    private static final Pattern TIMES =
            Pattern.compile("^[ \\t]*([\\d:.,]{4,20})[ \\t]*-->[^\\n]*$", Pattern.MULTILINE);
    private static final Pattern SUB_RIP =
            Pattern.compile("(?:\\d{1,9}[ \\t]*\\n)?[ \\t]*\\d{1,3}:\\d{2}:\\d{2}[,.]\\d{1,3}[ \\t]*-->");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s<>]{0,200})?[ \\t\\n]([^<>]{0,200})>");

    /** The markup of both formats, and the positions in some SubRip files. */
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]*>|<\\d[\\d:.]*>|\\{\\\\[^{}]*}");

    /** In characters. A cue has a sentence or two. */
    private static final int LONGEST = 5000;

    private TimedText() {}

    static boolean isSubRip(String text) {
        return SUB_RIP.matcher(text).lookingAt();
    }

    static List<Cue> cues(String text) {
        List<Cue> cues = new ArrayList<>();
        String speaker = null;
        for (String block : BLOCK_END.split(text)) {
            Matcher times = TIMES.matcher(block);
            if (!NO_CUE.matcher(block.strip()).lookingAt() && times.find()) {
                Duration start = Moment.parse(times.group(1));
                if (start != null) {
                    speaker = voices(start, speaker, block.substring(times.end()), cues);
                }
            }
        }
        return cues;
    }

    /** Adds the words of a block. A file names a voice when it changes (podcast namespace). {@return the last voice} */
    private static @Nullable String voices(Duration start, @Nullable String before, String words, List<Cue> cues) {
        Matcher voice = VOICE.matcher(words);
        int from = 0;
        String speaker = before;
        while (voice.find()) {
            add(start, speaker, words.substring(from, voice.start()), cues);
            speaker = PlainText.name(voice.group(1));
            from = voice.end();
        }
        add(start, speaker, words.substring(from), cues);
        return speaker;
    }

    private static void add(Duration start, @Nullable String speaker, String marked, List<Cue> cues) {
        String words = PlainText.line(MARKUP.matcher(marked).replaceAll(""), LONGEST);
        if (words != null) {
            cues.add(new Cue(start, speaker, words));
        }
    }
}
