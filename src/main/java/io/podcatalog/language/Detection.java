package io.podcatalog.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the language of a text: first by its script, then by the filler words in it. */
final class Detection {

    private static final Pattern WORD =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}]|[\\p{L}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}]]+");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|www\\.\\S+|\\S*@\\S+");

    /** The numbers of characters and words that are enough to recognize a language. */
    private static final int CHARACTERS = 3_000;

    private static final int WORDS = 150;

    /** Texts in other scripts have names and terms in Latin letters, but not the other way round. */
    private static final int LATIN = 3;

    /** Java's older tags, and kinds of a language with tags of their own. */
    private static final Map<String, String> SAME =
            Map.of("iw", "he", "in", "id", "nb", "no", "nn", "no", "cmn", "zh", "yue", "zh");

    private Detection() {}

    static Language of(String text, @Nullable String declared) {
        String start = ADDRESS.matcher(text.substring(0, Math.min(text.length(), CHARACTERS)))
                .replaceAll(" ");
        UnicodeScript script = script(start);
        List<Language> candidates = Language.ALL.stream()
                .filter(language -> language.scripts().contains(script))
                .toList();
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        Optional<Language> hint = hint(candidates, declared);
        List<String> words = words(start);
        Language best = hint.orElse(candidates.isEmpty() ? Language.ENGLISH : candidates.get(0));
        // The text must contradict the feed clearly: with two more words, and a fifth more in a long text.
        double most = hint.isPresent() ? 1 + 1.2 * signs(best, words) : 0;
        for (Language language : candidates) {
            long signs = signs(language, words);
            if (signs > most) {
                most = signs;
                best = language;
            }
        }
        return best;
    }

    private static Optional<Language> hint(List<Language> candidates, @Nullable String declared) {
        String tag = declared == null ? "" : declared.toLowerCase(Locale.ROOT).split("[-_]")[0];
        String usual = SAME.getOrDefault(tag, tag);
        return candidates.stream()
                .filter(language -> language.tag().equals(usual))
                .findFirst();
    }

    private static long signs(Language language, List<String> words) {
        return words.stream().filter(language::isSign).count();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .limit(WORDS)
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** {@return the script of the text} One kana in ten letters means Japanese, which uses Chinese characters, too. */
    private static UnicodeScript script(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .forEach(script -> letters.merge(
                        script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script,
                        script == UnicodeScript.LATIN ? 1 : LATIN,
                        Integer::sum));
        int han = letters.getOrDefault(UnicodeScript.HAN, 0);
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0);
        if (kana * 9 >= han) {
            letters.computeIfPresent(UnicodeScript.HIRAGANA, (script, count) -> count + han);
        }
        return Stream.of(letters.entrySet())
                .flatMap(counts -> counts.stream())
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.LATIN);
    }
}
