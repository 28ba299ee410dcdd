package io.podcatalog.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the language of a text: first by its script, then by the filler words in it. */
final class Detection {

    private static final Pattern WORD =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}]|[\\p{L}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}]]+");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|www\\.\\S+|(?<!\\S)\\S*@\\S+");

    /** The numbers of characters and words that are enough to recognize a language. */
    private static final int CHARACTERS = 3_000;

    private static final int WORDS = 150;

    /** Texts in other scripts have names and terms in Latin letters, but not the other way round. */
    private static final int LATIN = 3;

    /** Java's older tags, and kinds of a language with tags of their own. */
    private static final Map<String, String> SAME =
            Map.of("iw", "he", "in", "id", "nb", "no", "nn", "no", "cmn", "zh", "yue", "zh");

    /** The languages that each filler word is a sign of. */
    private static final Map<String, List<Language>> SIGNS = new HashMap<>();

    static {
        for (Language language : Language.ALL) {
            language.signs()
                    .forEach(word -> SIGNS.computeIfAbsent(word, key -> new ArrayList<>(1))
                            .add(language));
        }
    }

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
        Map<Language, Long> signs = signs(start);
        Language best = hint.orElse(candidates.isEmpty() ? Language.ENGLISH : candidates.get(0));
        // The text must contradict the feed clearly: with two more words, and a fifth more in a long text.
        double most = hint.isPresent() ? 1 + 1.2 * signs.getOrDefault(best, 0L) : 0;
        for (Language language : candidates) {
            if (signs.getOrDefault(language, 0L) > most) {
                most = signs.get(language);
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

    /** {@return how many of the first words are signs of each language} */
    private static Map<Language, Long> signs(String text) {
        return WORD.matcher(text)
                .results()
                .limit(WORDS)
                .flatMap(word -> SIGNS.getOrDefault(word.group().toLowerCase(Locale.ROOT), List.of()).stream())
                .collect(Collectors.groupingBy(language -> language, Collectors.counting()));
    }

    /** {@return the script of the text} One kana in ten letters means Japanese, which uses Chinese characters, too. */
    private static UnicodeScript script(String text) {
        int latin = 0;
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        for (int letter : text.codePoints().filter(Character::isLetter).toArray()) {
            UnicodeScript script = letter < 0x80 ? UnicodeScript.LATIN : UnicodeScript.of(letter);
            if (script == UnicodeScript.LATIN) {
                latin++;
            } else {
                letters.merge(script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script, LATIN, Integer::sum);
            }
        }
        letters.put(UnicodeScript.LATIN, latin);
        int han = letters.getOrDefault(UnicodeScript.HAN, 0);
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0);
        if (kana * 9 >= han) {
            letters.computeIfPresent(UnicodeScript.HIRAGANA, (script, count) -> count + han);
        }
        return Collections.max(letters.entrySet(), Map.Entry.comparingByValue()).getKey();
    }
}
