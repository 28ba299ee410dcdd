package io.podcatalog.index;

import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.language.Fold;
import io.podcatalog.language.Language;
import io.podcatalog.language.Word;
import io.podcatalog.podcast.Chapter;
import io.podcatalog.podcast.Person;
import io.podcatalog.podcast.TranscriptLine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.analysis.AnalyzerNames;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** The document of an episode in the index, with its chapters and transcript. It is the same for every engine. */
public class EpisodeDocument implements TypeBinder {

    /** Raise it with every change of the documents or of the analyzers. The program then builds the index again. */
    static final int VERSION = 4;

    /** The analyzer that turns titles into groups of three characters. Each engine defines it under this name. */
    static final String GRAMS = "podcatalog_grams";

    static final String TITLE = "title";
    static final String TITLE_GRAMS = "titleGrams";
    static final String NAMES = "names";
    static final String SPELLINGS = "spellings";
    static final String TITLE_JOINED = "titleJoined";

    /** Each word of the fields that say a word, once: the cheapest way to ask which episodes say it. */
    static final String WORDS = "words";

    static final String PEOPLE = "people";
    static final String PODCAST = "podcast";
    static final String KEYWORDS = "keywords";
    static final String CHAPTERS = "chapters";
    static final String NOTES = "notes";
    static final String TRANSCRIPT = "transcript";
    static final String NUMBER = "number";

    static final String LANGUAGE = "language";

    static final String PODCAST_ID = "podcastId";
    static final String PERSON = "person";
    static final String YEAR = "year";
    static final String FEATURE = "feature";
    static final String MINUTES = "minutes";
    static final String LISTED_AT = "listedAt";
    static final String FINGERPRINT = "fingerprint";

    /** In characters. Notes beyond this length are transcripts and lists of links. */
    private static final int NOTES_LENGTH = 100_000;

    /**
     * In characters. Lucene refuses a document with a term of 32,766 bytes. No query has a term as long as this: one of its
     * {@value Query#MAX_LENGTH} characters becomes 18 at most (Unicode NFKD).
     */
    private static final int LONGEST_WORD = 2_000;

    /** In characters. A title and a summary of this length tell their language; notes take longer to read. */
    private static final int HEADING = 200;

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        IndexSchemaElement schema = context.indexSchemaElement();
        for (String field : List.of(TITLE, PODCAST, NOTES)) {
            schema.field(field, type -> type.asString().analyzer(AnalyzerNames.WHITESPACE))
                    .toReference();
        }
        for (String field : List.of(PEOPLE, KEYWORDS, CHAPTERS, TRANSCRIPT)) {
            schema.field(field, type -> type.asString().analyzer(AnalyzerNames.WHITESPACE))
                    .multiValued()
                    .toReference();
        }
        for (String field : List.of(NAMES, SPELLINGS)) {
            schema.field(field, type -> type.asString().analyzer(AnalyzerNames.WHITESPACE))
                    .multiValued()
                    .toReference();
        }
        schema.field(TITLE_GRAMS, type -> type.asString().analyzer(GRAMS)).toReference();
        schema.field(TITLE_JOINED, type -> type.asString()).toReference();
        schema.field(WORDS, type -> type.asString()).multiValued().toReference();
        schema.field(PERSON, type -> type.asString().aggregable(Aggregable.YES))
                .multiValued()
                .toReference();
        schema.field(LANGUAGE, type -> type.asString().aggregable(Aggregable.YES))
                .toReference();
        schema.field(NUMBER, type -> type.asInteger()).toReference();
        schema.field(PODCAST_ID, type -> type.asLong().aggregable(Aggregable.YES))
                .toReference();
        schema.field(YEAR, type -> type.asInteger().aggregable(Aggregable.YES)).toReference();
        schema.field(FEATURE, type -> type.asString().aggregable(Aggregable.YES))
                .multiValued()
                .toReference();
        schema.field(MINUTES, type -> type.asInteger()).toReference();
        schema.field(LISTED_AT, type -> type.asInstant().sortable(Sortable.YES)).toReference();
        schema.field(FINGERPRINT, type -> type.asString().projectable(Projectable.YES))
                .toReference();
        context.bridge(EpisodeContent.class, new Bridge());
    }

    /** {@return the notes as plain text, without elements; searches look into this text} */
    public static @Nullable String plain(@Nullable String html) {
        return html == null
                ? null
                : Jsoup.parseBodyFragment(html.substring(0, Math.min(html.length(), NOTES_LENGTH)))
                        .text();
    }

    /** {@return a title, or a query for one, without gaps between its words and at most as long as a query} */
    static String titleJoined(String title) {
        return Fold.joined(title.substring(0, Math.min(title.length(), Query.MAX_LENGTH)));
    }

    /** {@return the language of its texts, in which searches compare their words} */
    public static Language language(EpisodeContent episode) {
        String heading = text(episode.title(), episode.summary());
        return Language.of(
                heading.length() < HEADING ? text(heading, plain(episode.notesHtml())) : heading, episode.language());
    }

    private static String text(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static class Bridge implements TypeBridge<EpisodeContent> {

        @Override
        public void write(DocumentElement document, EpisodeContent episode, TypeBridgeWriteContext context) {
            document.addValue(PODCAST_ID, episode.podcastId());
            document.addValue(FINGERPRINT, episode.fingerprint());
            document.addValue(LISTED_AT, instant(episode.listedAt()));
            document.addValue(YEAR, episode.listedAt().atOffset(ZoneOffset.UTC).getYear());
            episode.features().forEach(feature -> document.addValue(FEATURE, feature.parameter()));
            if (episode.duration() != null) {
                document.addValue(MINUTES, (int)
                        Math.min(Integer.MAX_VALUE, episode.duration().toMinutes()));
            }
            if (episode.number() != null) {
                document.addValue(NUMBER, episode.number().intValue());
            }
            Language language = language(episode);
            document.addValue(LANGUAGE, language.tag());
            Texts texts = new Texts(document, language);
            if (episode.title() != null) {
                texts.add(TITLE, episode.title());
                texts.addSpellings(NAMES, episode.title());
                document.addValue(TITLE_GRAMS, titleJoined(episode.title()));
                document.addValue(TITLE_JOINED, titleJoined(episode.title()));
            }
            texts.add(PODCAST, episode.podcastTitle());
            String notes = text(episode.summary(), plain(episode.notesHtml()));
            texts.add(NOTES, notes);
            texts.addSpellings(SPELLINGS, notes);
            episode.keywords().forEach(keyword -> {
                texts.add(KEYWORDS, keyword);
                texts.addSpellings(NAMES, keyword);
            });
            episode.people().stream().map(Person::name).distinct().forEach(name -> {
                texts.add(PEOPLE, name);
                texts.addSpellings(NAMES, name);
                document.addValue(PERSON, name);
            });
            Stream.of(episode.chapters())
                    .flatMap(List::stream)
                    .map(Chapter::title)
                    .forEach(title -> {
                        texts.add(CHAPTERS, title);
                        texts.addSpellings(SPELLINGS, title);
                    });
            episode.lines().stream().map(TranscriptLine::words).forEach(words -> texts.add(TRANSCRIPT, words));
            texts.words.forEach(word -> document.addValue(WORDS, word));
        }

        /** Engines store milliseconds, not nanoseconds. */
        private static Instant instant(Instant listedAt) {
            return Instant.ofEpochMilli(listedAt.toEpochMilli());
        }
    }

    /** The program finds the words and their stems, so that an engine only splits them at the blanks. */
    private record Texts(DocumentElement document, Language language, Set<String> words) {

        Texts(DocumentElement document, Language language) {
            this(document, language, new HashSet<>());
        }

        void add(String field, String text) {
            List<String> terms = language.words(text).stream().map(Word::term).toList();
            document.addValue(field, String.join(" ", terms));
            terms.stream().filter(term -> term.length() <= LONGEST_WORD).forEach(words::add);
        }

        void addSpellings(String field, String text) {
            document.addValue(field, String.join(" ", Fold.spellings(text)));
        }
    }
}
