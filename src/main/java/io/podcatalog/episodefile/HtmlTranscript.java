package io.podcatalog.episodefile;

import io.podcatalog.notes.PlainText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a transcript in HTML (podcast namespace): cite has the speaker, time the moment, p the words. */
final class HtmlTranscript {

    private static final Pattern PAGE =
            Pattern.compile("(?is)(?:<!--.{0,1000}?-->\\s*)*<(?:!doctype html|html|head|body)\\b.*");

    /** Elements that are not part of the text of a page. */
    private static final String BESIDE = "script, style, noscript, template, nav, header, footer, aside, form, iframe";

    /** In characters. The parsed page takes many times the memory of its text. */
    private static final int LONGEST = 1_000_000;

    private final List<Cue> cues = new ArrayList<>();
    private @Nullable String speaker;
    private @Nullable Duration start;

    private HtmlTranscript() {}

    static boolean isPage(String text) {
        return PAGE.matcher(text.length() > 5000 ? text.substring(0, 5000) : text)
                .matches();
    }

    static List<Cue> cues(String text) {
        Element body = Jsoup.parse(text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .body();
        body.select(BESIDE).remove();
        Element content = Stream.of("main", "article")
                .map(body::selectFirst)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(body);
        if (content.selectFirst("p") == null) {
            return PlainTranscript.cues(content.wholeText());
        }
        HtmlTranscript transcript = new HtmlTranscript();
        content.select("cite, time, p").forEach(transcript::read);
        return transcript.cues;
    }

    /** A cite or time within a paragraph comes after it in the selection, but belongs to it. */
    private void read(Element element) {
        if (element.normalName().equals("p")) {
            element.select("cite, time").forEach(this::note);
            element.select("cite, time").remove();
            for (String words : SpeechLines.pieces(element.text())) {
                cues.add(new Cue(start, speaker, words));
                start = null;
            }
        } else if (element.parent() != null) {
            note(element);
        }
    }

    private void note(Element element) {
        if (element.normalName().equals("cite")) {
            speaker = PlainText.name(element.text().replaceFirst("\\s*:\\s*$", ""));
        } else {
            Duration moment = Moment.parse(element.text());
            start = moment == null ? start : moment;
        }
    }
}
