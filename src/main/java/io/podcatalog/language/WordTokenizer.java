package io.podcatalog.language;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Finds the words of a text. Two kinds of tokens are no words of a language, and are marked as keywords: names with a
 * symbol, such as "c#" and "node.js", whose words follow; and the pairs of neighboring characters in a run without gaps
 * between its words, with the last character alone.
 */
final class WordTokenizer extends Tokenizer {

    private record Token(int start, int end, boolean keyword) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    private final Deque<Token> found = new ArrayDeque<>();
    /** Most texts are a query or a title. A larger buffer for each of them costs more than all words. */
    private final char[] buffer = new char[512];

    private String text = "";
    private int next;

    @Override
    public void reset() throws IOException {
        super.reset();
        StringBuilder all = new StringBuilder();
        for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
            all.append(buffer, 0, read);
        }
        text = all.toString();
        next = 0;
        found.clear();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (found.isEmpty() && next < text.length()) {
            next = find(next);
        }
        Token token = found.poll();
        if (token == null) {
            return false;
        }
        term.append(text, token.start, token.end);
        place.setOffset(correctOffset(token.start), correctOffset(token.end));
        keyword.setKeyword(token.keyword);
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int end = correctOffset(text.length());
        place.setOffset(end, end);
    }

    /** Adds the tokens of the word that begins here, if one does. {@return where to go on} */
    private int find(int start) {
        boolean dotted = Characters.isDotBeforeName(text, start);
        int first = dotted ? start + 1 : start;
        if (!Character.isLetterOrDigit(text.codePointAt(first))) {
            return start + Character.charCount(text.codePointAt(start));
        }
        int end = Characters.isRun(text.codePointAt(first)) ? endOfRun(first) : endOfWord(first);
        if (Characters.isRun(text.codePointAt(first))) {
            addPairs(first, end);
            return end;
        }
        int symbols = Characters.endOfSymbols(text, end);
        if (dotted
                || symbols > end
                || text.substring(first, end).indexOf('.') >= 0 && !Characters.isNumber(text, first, end)) {
            found.add(new Token(start, symbols, true));
            addParts(first, end);
        } else {
            found.add(new Token(first, end, false));
        }
        return symbols;
    }

    private int endOfRun(int start) {
        int end = start;
        while (end < text.length() && Characters.isRun(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < text.length() && (Characters.isWord(text, end) || Characters.isJoint(text, end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void addPairs(int start, int end) {
        for (int at = start; at < end; ) {
            int second = text.offsetByCodePoints(at, 1);
            found.add(new Token(at, second < end ? text.offsetByCodePoints(second, 1) : end, true));
            at = second;
        }
    }

    private void addParts(int start, int end) {
        for (int from = start; from < end; ) {
            int dot = text.indexOf('.', from);
            int to = dot < 0 || dot > end ? end : dot;
            found.add(new Token(from, to, false));
            from = to + 1;
        }
    }
}
