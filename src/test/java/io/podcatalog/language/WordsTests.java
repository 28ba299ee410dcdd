package io.podcatalog.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of texts, as searches compare them. */
class WordsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | C#, c++ and .NET | c# c/en c++ c/en and/en .net net/en
            en | Node.js 2.0 | node.js node/en js/en 2.0/en
            en | 1,000 drills, 3 | 1000/en drill/en 3/en
            en | a+b, #one, so ...and R&D | a/en b/en one/en so/en and/en r/en d/en
            en | O’Neill don't foo_bar | oneill/en dont/en foo/en bar/en
            fr | L'inflation, l’hôpital d'hier | infl/fr hopital/fr hier/fr
            tr | Ankara’nın ve O'Neill | ankar/tr ve/tr oneill/tr
            ru | Поезда́ и ёлка | поезд/ru и/ru елк/ru
            en | 东京 Tokyo | 东京 京 tokyo/en
            zh | 东京的早 3月 | 东京 京的 的早 早 3/zh 月
            ja | 日本ー | 日本 本ー ー
            ko | 서울에서 | 서울 울에 에서 서
            hi | हिन्दी | हिंद/hi
            en | বাংলা கவிதை | বাংলা/en கவிதை/en
            """)
    void findsTheFormsOfWords(String tag, String text, String terms) {
        assertThat(Language.tagged(tag).words(text)).extracting(Word::term).containsExactly(terms.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"人工智能, 人工 工智 智能", "猫, 猫", "เช้า, เช ช้ ้า", "c#, c# c/en", "12月号, 12/en 月号"})
    void asksForARunOfCharactersAsAPhraseOfPairs(String word, String terms) {
        assertThat(Language.ENGLISH.terms(word)).containsExactly(terms.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "Café, cafe",
        "Straße, strasse",
        "Łódź, lodz",
        "Ørsted, orsted",
        "İstanbul ISPARTA ısparta, istanbul isparta isparta",
        "Ёлка й, елка и",
        "שָׁלוֹם, שלום",
        "مُحَمَّد, محمد",
        "Ἀθῆναι, αθηναι",
        "हिन्दी, हिन्दी",
        "বাংলা, বাংলা",
        "கவிதை, கவிதை",
        "น้ำ, น้ํา",
        "が, が",
        "서울, 서울",
        "O'Neill don’t, oneill dont",
        "Bäcke\u00ADrei, backerei",
        "می\u200Cخواهم, میخواهم"
    })
    void foldsAccentsAndKeepsVowelSigns(String text, String folded) {
        assertThat(Fold.of(text)).isEqualTo(folded);
    }

    @Test
    void takesARunOfCharactersAsOneTypedWord() {
        assertThat(Fold.words("東京タワー2号 C++ l'été"))
                .extracting(Word::term)
                .containsExactly("東京タワー", "2", "号", "c++", "lete");
    }

    @Property
    void findsWordsInTheirOrderAndAtTheirPlaces(@ForAll("texts") String text) {
        for (Language language : Language.ALL) {
            int start = 0;
            for (Word word : language.words(text)) {
                assertThat(word.term()).isNotBlank().doesNotContainAnyWhitespaces();
                assertThat(word.start()).isBetween(start, word.end() - 1);
                assertThat(word.end()).isLessThanOrEqualTo(text.length());
                start = word.start();
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.strings()
                        .withChars("aB.'’,#+1 \u0301東ーのกำ\u0E49한हि\u200D\uD83C\uDF99\u00AD-/")
                        .ofMaxLength(60));
    }

    @Test
    void readsLongTextsOfAnyKind() {
        for (String again : new String[] {"a.", ".a", "'a", "#", "东", "1,", "\u0301", "a\u00AD"}) {
            assertThat(Language.ENGLISH.words("b" + again.repeat(100_000))).isNotEmpty();
        }
    }
}
