package io.podcatalog.discovery;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** The language of an episode's texts. Its filler words, which say nothing about a text's subject, identify it. */
final class Language {

    /** Words of every show, in addition to the articles and prepositions of Lucene. */
    private static final CharArraySet ENGLISH = with(
            EnglishAnalyzer.getDefaultStopSet(),
            "about after again all also always am any anybody anyone anything around back because been before being"
                    + " best better both came can cannot come could day did different do does doing done down each"
                    + " either else enough even ever every everybody everyone everything few find first for from get"
                    + " gets getting give go goes going good got great had has have having he her here him his how i"
                    + " if into its just keep know last least less let like little long look lot made make makes making"
                    + " many may me might mine more most much must my need needs never new next not nothing now off often"
                    + " old on once one ones only or other others our out over own part people place put quite rather"
                    + " really right said same say says see several she should since so some somebody someone something"
                    + " still such sure take takes tell than thank thanks them then there these they thing things think"
                    + " those though three through time times today together too two under until up upon us use used"
                    + " using very want wants was way ways we week weeks well went were what when where whether which"
                    + " while who whole whom whose why will with within without work works would year years yes yet you"
                    + " your yours episode episodes podcast podcasts show shows listen listener listeners guest guests"
                    + " host hosts talk talks talking join joins joined discuss discusses discussion conversation"
                    + " interview subscribe review reviews sponsor sponsors sponsored support links link notes website"
                    + " twitter facebook instagram youtube email http https www com");

    /** Words that fit any show. They help to compare episodes, but a reason or a topic should not contain them. */
    private static final CharArraySet DULL = with(
            ENGLISH,
            "ago ask available based big bit bring call check cool discuss edition enjoy favorite full free fun gang"
                    + " happen hear heard hope idea include includes including interesting kind latest learn learned live"
                    + " lot love mine month months news plus question questions read real recording season series share"
                    + " sit sits small special start started stories story stuff today together tonight topic topics try"
                    + " update updates week world");

    /** English comes first, because it is the choice for a text of names only. */
    private static final List<Language> ALL = Stream.of(
                    ENGLISH,
                    ArabicAnalyzer.getDefaultStopSet(),
                    BulgarianAnalyzer.getDefaultStopSet(),
                    CatalanAnalyzer.getDefaultStopSet(),
                    CzechAnalyzer.getDefaultStopSet(),
                    DanishAnalyzer.getDefaultStopSet(),
                    DutchAnalyzer.getDefaultStopSet(),
                    FinnishAnalyzer.getDefaultStopSet(),
                    FrenchAnalyzer.getDefaultStopSet(),
                    GermanAnalyzer.getDefaultStopSet(),
                    GreekAnalyzer.getDefaultStopSet(),
                    HindiAnalyzer.getDefaultStopSet(),
                    HungarianAnalyzer.getDefaultStopSet(),
                    IndonesianAnalyzer.getDefaultStopSet(),
                    ItalianAnalyzer.getDefaultStopSet(),
                    NorwegianAnalyzer.getDefaultStopSet(),
                    PersianAnalyzer.getDefaultStopSet(),
                    PortugueseAnalyzer.getDefaultStopSet(),
                    RomanianAnalyzer.getDefaultStopSet(),
                    RussianAnalyzer.getDefaultStopSet(),
                    SpanishAnalyzer.getDefaultStopSet(),
                    SwedishAnalyzer.getDefaultStopSet(),
                    TurkishAnalyzer.getDefaultStopSet())
            .map(Language::new)
            .toList();

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /** The number of words that is enough to recognize a language. */
    private static final int SAMPLE = 150;

    private final CharArraySet fillers;
    private final EpisodeAnalyzer analyzer;

    private Language(CharArraySet fillers) {
        this.fillers = fillers;
        analyzer = new EpisodeAnalyzer(fillers);
    }

    /** {@return the language with the most filler words in the text} Feeds too often name a wrong language. */
    static Language of(String text) {
        List<String> words = WORD.matcher(text)
                .results()
                .limit(SAMPLE)
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .toList();
        Language best = ALL.get(0);
        long most = 0;
        for (Language language : ALL) {
            long known = words.stream().filter(language.fillers::contains).count();
            if (known > most) {
                most = known;
                best = language;
            }
        }
        return best;
    }

    boolean isFiller(String word) {
        return fillers.contains(word);
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /** {@return whether one of the words fits any show, so that a reason or a topic should not contain it} */
    static boolean isDull(String words) {
        return Stream.of(words.split(" ")).anyMatch(DULL::contains);
    }

    private static CharArraySet with(CharArraySet fillers, String more) {
        CharArraySet all = new CharArraySet(fillers, true);
        all.addAll(List.of(more.split(" ")));
        return CharArraySet.unmodifiableSet(all);
    }
}
