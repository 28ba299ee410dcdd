package io.podcatalog.discovery;

import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.notes.RecurringSentences;
import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.TranscriptLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A sentence from the texts of an episode, and the part it comes from. */
record Passage(Part part, String text) {

    /** The parts of an episode's texts. A title says more about the subject than notes, and notes more than speech. */
    enum Part {
        TITLE(3),
        KEYWORD(3),
        CHAPTER(2),
        NOTES(1),
        TRANSCRIPT(0.2);

        final double weight;

        Part(double weight) {
            this.weight = weight;
        }

        /** {@return whether an editor wrote it to name the subjects of the episode} */
        boolean isHeading() {
            return this == TITLE || this == KEYWORD || this == CHAPTER;
        }
    }

    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[.!?。！？؟])(?<!\\b(?:\\p{Lu}|Dr|Mr|Mrs|Ms|St|Prof)\\.)\\s+|\\R+");

    /** Java's search for word boundaries reads, for each mark on a letter, all marks before it, so many are slow. */
    private static final Pattern HEAP_OF_MARKS = Pattern.compile("(\\p{M}{8})\\p{M}++");

    /** In characters. Notes beyond this length are boilerplate, credits and transcripts. */
    private static final int NOTES_LENGTH = 20_000;

    private static final int TRANSCRIPT_LENGTH = 200_000;

    /** {@return the sentences, without those that stand in most episodes of the show} */
    static List<Passage> of(EpisodeContent episode, RecurringSentences recurring) {
        List<Passage> passages = new ArrayList<>();
        String title = episode.title() == null ? "" : episode.title().strip();
        add(passages, Part.TITLE, episode.title());
        episode.keywords().forEach(keyword -> add(passages, Part.KEYWORD, keyword));
        episode.chapters().stream().map(Chapter::title).forEach(chapter -> add(passages, Part.CHAPTER, chapter));
        // Most summaries repeat the beginning of the notes.
        Stream.concat(sentences(episode.summary()), sentences(plain(episode.notesHtml())))
                .distinct()
                .filter(sentence -> !recurring.contains(sentence))
                .map(sentence -> title.isEmpty() ? sentence : sentence.replace(title, " "))
                .forEach(sentence -> passages.add(new Passage(Part.NOTES, sentence)));
        String spoken = episode.lines().stream().map(TranscriptLine::words).collect(Collectors.joining(" "));
        sentences(cut(spoken, TRANSCRIPT_LENGTH))
                .forEach(sentence -> passages.add(new Passage(Part.TRANSCRIPT, sentence)));
        return passages;
    }

    private static void add(List<Passage> passages, Part part, @Nullable String text) {
        if (text != null) {
            passages.add(new Passage(part, text));
        }
    }

    private static Stream<String> sentences(@Nullable String text) {
        return text == null
                ? Stream.empty()
                : SENTENCE_END
                        .splitAsStream(HEAP_OF_MARKS.matcher(text).replaceAll("$1"))
                        .map(String::strip)
                        .filter(sentence -> !sentence.isEmpty());
    }

    private static @Nullable String plain(@Nullable String html) {
        if (html == null) {
            return null;
        }
        Document notes = Jsoup.parseBodyFragment(cut(html, 2 * NOTES_LENGTH));
        for (Element element : notes.body().getAllElements()) {
            if (element.isBlock() || element.normalName().equals("br")) {
                element.prependText("\n");
                element.appendText("\n");
            }
        }
        return cut(notes.wholeText(), NOTES_LENGTH);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
