package io.podcatalog.transcript;

import io.podcatalog.notes.PlainText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Reads a transcript in HTML. In the podcast namespace, cite has the speaker, time the moment and p the words; most
 * pages have other elements, and name speakers in headings or in bold.
 */
final class HtmlTranscript {

    private static final Pattern PAGE =
            Pattern.compile("(?is)(?:<!--.{0,1000}?-->\\s*)*<(?:!doctype html|html|head|body)\\b.*");

    private static final Pattern ELEMENT = Pattern.compile("</?[a-zA-Z][^<>]{0,1000}>");

    /** In characters. The parsed page takes many times the memory of its text. */
    private static final int LONGEST = 1_000_000;

    private static final int LONGEST_NAME = 60;

    private final Set<String> kindsOfNames;
    private final List<Cue> cues = new ArrayList<>();
    private @Nullable String speaker;

    /** Becomes words if none follow, because a heading at the end is no name. */
    private @Nullable String lastHead;

    private @Nullable Duration start;

    private HtmlTranscript(Set<String> kindsOfNames) {
        this.kindsOfNames = kindsOfNames;
    }

    static boolean isPage(String text) {
        return PAGE.matcher(text.length() > 5000 ? text.substring(0, 5000) : text)
                .matches();
    }

    static List<Cue> cues(String text) {
        if (!ELEMENT.matcher(text).find()) {
            return PlainTranscript.cues(text);
        }
        Document page = Jsoup.parse(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        List<HtmlBlock> blocks = HtmlBlocks.of(content(page.body())).stream()
                .filter(block -> !(block.tag().equals("h1") && block.text().equalsIgnoreCase(page.title())))
                .toList();
        HtmlTranscript transcript = new HtmlTranscript(kindsOfNames(blocks));
        blocks.forEach(transcript::read);
        transcript.keepHead();
        return transcript.cues;
    }

    private static Element content(Element body) {
        for (String name : List.of("main", "article")) {
            Elements found = body.select(name);
            if (found.size() == 1 && found.get(0).hasText()) {
                return found.get(0);
            }
        }
        return body;
    }

    /** Names recur, unlike headings about the subject. */
    private static Set<String> kindsOfNames(List<HtmlBlock> blocks) {
        Map<String, List<String>> heads = blocks.stream()
                .filter(block -> !block.head().isEmpty())
                .collect(Collectors.groupingBy(
                        HtmlBlock::kind, Collectors.mapping(HtmlTranscript::name, Collectors.toList())));
        return heads.entrySet().stream()
                .filter(kind -> kind.getKey().equals("dt") || areNames(kind.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean areNames(Collection<String> heads) {
        int different = new HashSet<>(heads).size();
        return different < heads.size()
                && different * 2 <= heads.size() + 1
                && heads.stream().allMatch(head -> head.length() <= LONGEST_NAME);
    }

    private static String name(HtmlBlock block) {
        return TurnLabel.of(block.head() + "\n").text().strip().replaceFirst("\\s*[:：]$", "");
    }

    private void read(HtmlBlock block) {
        speaker = block.speaker() == null ? speaker : block.speaker();
        start = block.start() == null ? start : block.start();
        boolean named = !block.head().isEmpty()
                && block.head().length() <= LONGEST_NAME
                && (block.hasColon() || kindsOfNames.contains(block.kind()));
        if (named) {
            keepHead();
            lastHead = block.head();
            Duration moment = TurnLabel.of(block.head() + "\n").start();
            speaker = PlainText.name(name(block));
            start = moment == null ? start : moment;
            add(speaker, block.rest().replaceFirst("^\\s*:", "").strip());
        } else {
            add(block.tag().isEmpty() ? speaker : null, block.text());
        }
    }

    private void add(@Nullable String name, String words) {
        int before = cues.size();
        PlainTranscript.add(start, name, words, cues);
        if (cues.size() > before) {
            start = null;
            lastHead = null;
        }
    }

    private void keepHead() {
        if (lastHead != null) {
            add(null, lastHead);
        }
    }
}
