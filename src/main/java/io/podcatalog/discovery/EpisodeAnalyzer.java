package io.podcatalog.discovery;

import java.io.Reader;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Splits text into words and pairs of neighboring words, without filler words, endings, accents and addresses. */
final class EpisodeAnalyzer extends Analyzer {

    /** What is in every episode of every show, beyond the articles and prepositions that Lucene leaves out. */
    private static final CharArraySet FILLERS = fillers(
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

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|www\\.\\S+|\\S+@\\S+");

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new PatternReplaceCharFilter(ADDRESS, " ", reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream terms = new EnglishPossessiveFilter(words);
        terms = new LowerCaseFilter(terms);
        terms = new StopFilter(terms, FILLERS);
        terms = new KStemFilter(terms);
        terms = new ASCIIFoldingFilter(terms);
        terms = new LengthFilter(terms, 2, 40);
        ShingleFilter pairs = new ShingleFilter(terms, 2, 2);
        // A filler word between two words parts them.
        pairs.setFillerToken("");
        return new TokenStreamComponents(words, pairs);
    }

    private static CharArraySet fillers(String words) {
        CharArraySet fillers = new CharArraySet(List.of(words.split(" ")), true);
        fillers.addAll(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
        return CharArraySet.unmodifiableSet(fillers);
    }
}
