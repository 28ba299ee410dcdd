package io.podcatalog.language;

import static io.podcatalog.language.Grammar.of;
import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.BENGALI;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.DEVANAGARI;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HEBREW;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.TAMIL;
import static java.lang.Character.UnicodeScript.THAI;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** What Lucene has for each language. English comes first, because it is the choice for a text of names only. */
final class Grammars {

    private static final CharArraySet ELIDED = new CharArraySet(
            List.of(
                    ("l m t qu n s j d c jusqu quoiqu lorsqu puisqu un dell all dall nell sull coll pell gl agl dagl degl"
                                    + " negl sugl quest quell bell sant tutt anch")
                            .split(" ")),
            true);

    /** Names keep their suffixes apart: "Ankara'nın". A single letter is no name, but the beginning of "O'Neill". */
    private static final Pattern TURKISH_SUFFIX = Pattern.compile("(?<=..)['’].*");

    static final List<Grammar> ALL = List.of(
            of("en", EnglishAnalyzer.getDefaultStopSet(), words -> new KStemFilter(new EnglishPossessiveFilter(words))),
            of(
                    "de",
                    GermanAnalyzer.getDefaultStopSet(),
                    words -> new GermanLightStemFilter(new GermanNormalizationFilter(words))),
            of("fr", FrenchAnalyzer.getDefaultStopSet(), FrenchLightStemFilter::new)
                    .lowered(Grammars::elided),
            of("es", SpanishAnalyzer.getDefaultStopSet(), SpanishLightStemFilter::new),
            of("it", ItalianAnalyzer.getDefaultStopSet(), ItalianLightStemFilter::new)
                    .lowered(Grammars::elided),
            of("pt", PortugueseAnalyzer.getDefaultStopSet(), PortugueseLightStemFilter::new),
            of("nl", DutchAnalyzer.getDefaultStopSet(), words -> new SnowballFilter(words, new DutchStemmer())),
            of("sv", SwedishAnalyzer.getDefaultStopSet(), SwedishLightStemFilter::new),
            of("da", DanishAnalyzer.getDefaultStopSet(), words -> new SnowballFilter(words, new DanishStemmer())),
            of("no", NorwegianAnalyzer.getDefaultStopSet(), NorwegianLightStemFilter::new),
            of("fi", FinnishAnalyzer.getDefaultStopSet(), FinnishLightStemFilter::new),
            of("hu", HungarianAnalyzer.getDefaultStopSet(), HungarianLightStemFilter::new),
            of("tr", TurkishAnalyzer.getDefaultStopSet(), words -> new SnowballFilter(words, new TurkishStemmer()))
                    .lowered(words ->
                            new TurkishLowerCaseFilter(new PatternReplaceFilter(words, TURKISH_SUFFIX, "", false))),
            of("ca", CatalanAnalyzer.getDefaultStopSet(), words -> new SnowballFilter(words, new CatalanStemmer()))
                    .lowered(Grammars::elided),
            of("ro", RomanianAnalyzer.getDefaultStopSet(), words -> new SnowballFilter(words, new RomanianStemmer())),
            of("cs", CzechAnalyzer.getDefaultStopSet(), CzechStemFilter::new),
            of("id", IndonesianAnalyzer.getDefaultStopSet(), IndonesianStemFilter::new),
            of("pl"),
            of("vi"),
            of("eo"),
            of("ru", RussianAnalyzer.getDefaultStopSet(), RussianLightStemFilter::new)
                    .in(CYRILLIC),
            of("bg", BulgarianAnalyzer.getDefaultStopSet(), BulgarianStemFilter::new)
                    .in(CYRILLIC),
            of("el", GreekAnalyzer.getDefaultStopSet(), GreekStemFilter::new)
                    .in(GREEK)
                    .lowered(GreekLowerCaseFilter::new),
            of(
                            "ar",
                            ArabicAnalyzer.getDefaultStopSet(),
                            words -> new ArabicStemFilter(new ArabicNormalizationFilter(words)))
                    .in(ARABIC),
            of(
                            "fa",
                            PersianAnalyzer.getDefaultStopSet(),
                            words -> new PersianStemFilter(
                                    new PersianNormalizationFilter(new ArabicNormalizationFilter(words))))
                    .in(ARABIC),
            of("he").in(HEBREW),
            of(
                            "hi",
                            HindiAnalyzer.getDefaultStopSet(),
                            words -> new HindiStemFilter(
                                    new HindiNormalizationFilter(new IndicNormalizationFilter(words))))
                    .in(DEVANAGARI),
            of(
                            "bn",
                            BengaliAnalyzer.getDefaultStopSet(),
                            words -> new BengaliStemFilter(
                                    new BengaliNormalizationFilter(new IndicNormalizationFilter(words))))
                    .in(BENGALI),
            of("ta", TamilAnalyzer.getDefaultStopSet(), words -> new SnowballFilter(words, new TamilStemmer()))
                    .in(TAMIL),
            of("zh").in(HAN).lowered(Grammars::pairs),
            of("ja").in(HIRAGANA, HAN).lowered(Grammars::pairs),
            of("ko").in(HANGUL),
            of("th", ThaiAnalyzer.getDefaultStopSet(), words -> words).in(THAI));

    private Grammars() {}

    private static TokenStream elided(TokenStream words) {
        return new LowerCaseFilter(new ElisionFilter(words, ELIDED));
    }

    /**
     * Chinese and Japanese have no gaps between words. Pairs of neighboring characters find as much as the dictionaries
     * of Lucene do, which would make the program larger by 3.6 and 4.7 MB.
     */
    private static TokenStream pairs(TokenStream words) {
        return new CJKBigramFilter(
                new LowerCaseFilter(new CJKWidthFilter(words)), CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA);
    }
}
