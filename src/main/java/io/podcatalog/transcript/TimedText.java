package io.podcatalog.transcript;

import io.podcatalog.notes.PlainText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** Turns captions (WebVTT and SubRip) into cues. The formats differ in how they name speakers. */
final class TimedText {

    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s<>]{0,200})?\\s([^<>]{0,200})>");

    /** The times within the words, and the positions in some SubRip files. */
    private static final Pattern POSITION = Pattern.compile("<\\d{1,4}:[\\d:.]*>|\\{\\\\[^{}\\n]*}");

    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)[^<>]*>");

    /** Elements that HTML does not have: class, voice and language of WebVTT. Voices are read later. */
    private static final Set<String> TAGS = Set.of("c", "lang");

    private TimedText() {}

    static boolean isTimed(String text) {
        return CaptionReader.isVtt(text) || text.lines().anyMatch(CaptionReader::isTimes);
    }

    static List<Cue> cues(String text) {
        List<Cue> cues = new ArrayList<>();
        String speaker = null;
        for (Caption caption : RollingCaptions.unrolled(plain(CaptionReader.read(text)))) {
            speaker = addVoices(caption.start(), speaker, caption.text(), cues);
        }
        return cues;
    }

    private static List<Caption> plain(List<Caption> captions) {
        return captions.stream()
                .map(caption -> new Caption(
                        caption.start(),
                        withoutMarkup(caption.text())
                                .lines()
                                .map(PlainText::collapse)
                                .filter(line -> !line.isEmpty())
                                .toList()))
                .filter(caption -> !caption.lines().isEmpty())
                .toList();
    }

    private static String withoutMarkup(String text) {
        return TAG.matcher(POSITION.matcher(text).replaceAll(""))
                .replaceAll(tag -> isMarkup(tag.group(), tag.group(1)) ? "" : "$0");
    }

    private static boolean isMarkup(String tag, String name) {
        return name.equals("v") ? tag.startsWith("</") : TAGS.contains(name) || Tag.isKnownTag(name);
    }

    /** Adds the words of a caption. A file names a voice when it changes (podcast namespace). {@return the last voice} */
    private static @Nullable String addVoices(Duration start, @Nullable String before, String words, List<Cue> cues) {
        Matcher voice = VOICE.matcher(words);
        int from = 0;
        String speaker = before;
        while (voice.find()) {
            Turns.add(start, speaker, words.substring(from, voice.start()), cues);
            speaker = PlainText.name(voice.group(1));
            from = voice.end();
        }
        Turns.add(start, speaker, words.substring(from), cues);
        return speaker;
    }
}
