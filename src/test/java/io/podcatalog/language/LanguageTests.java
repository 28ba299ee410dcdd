package io.podcatalog.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTests {

    private static final List<String> TAGS =
            List.of("en", "de", "fr", "es", "it", "pt", "nl", "sv", "ru", "tr", "ar", "he", "zh", "ja");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The last train leaves the village long before the storm arrives
            en | We visit a bakery that has not closed since 1911
            de | Der letzte Zug verlässt das Dorf, bevor der Sturm kommt
            de | Wir besuchen eine Bäckerei, die seit 1911 nicht geschlossen hat
            fr | Le dernier train quitte le village bien avant que l'orage arrive
            fr | Nous visitons une boulangerie qui n'a pas fermé depuis 1911
            es | El último tren sale del pueblo mucho antes de que llegue la tormenta
            es | Visitamos una panadería que no ha cerrado desde 1911
            it | L'ultimo treno lascia il paese molto prima che arrivi la tempesta
            it | Visitiamo un panificio che non ha mai chiuso dal 1911
            pt | O último comboio sai da aldeia muito antes de chegar a tempestade
            pt | Visitamos uma padaria que não fecha desde 1911
            nl | De laatste trein verlaat het dorp lang voordat de storm komt
            nl | We bezoeken een bakkerij die sinds 1911 niet dicht is geweest
            sv | Det sista tåget lämnar byn långt innan stormen kommer
            sv | Vi besöker ett bageri som inte har stängt sedan 1911
            ru | Последний поезд уходит из деревни задолго до того, как начнётся буря
            ru | Мы заходим в пекарню, которая не закрывалась с 1911 года
            tr | Son tren köyden ayrıldı, ama fırtına daha sonra geldi
            tr | 1911'den beri hiç kapanmayan bir fırını ziyaret ediyoruz
            ar | يغادر القطار الأخير القرية قبل وصول العاصفة بوقت طويل
            ar | نزور اليوم مخبزا لم يغلق أبوابه منذ عام 1911
            he | הרכבת האחרונה יוצאת מהכפר הרבה לפני שהסערה מגיעה
            he | ביקרנו במאפייה שלא נסגרה מאז שנת 1911
            zh | 最后一班火车在暴风雨到来之前离开了村庄
            zh | 我们今天去看一家从1911年开到现在的面包店
            ja | 最後の電車は嵐が来るずっと前に村を出る
            ja | 1911年から一度も閉まったことのないパン屋を訪ねる
            """)
    void recognizesSentencesWithAnyHint(String tag, String text) {
        assertThat(Language.of(text, null).tag()).isEqualTo(tag);
        for (String hint : TAGS) {
            assertThat(Language.of(text, hint).tag()).as("declared as %s", hint).isEqualTo(tag);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | en-US | Lighthouse keepers, part two
            de | de    | Leuchttürme, Nebel und Salz
            fr | fr-FR | L'intelligence des plantes
            es | es-MX | Faros, niebla y sal
            it | it    | Fari, nebbia e sale
            pt | pt-BR | Faróis, neblina e sal
            nl | nl    | Vuurtorens, mist en zout
            sv | sv-SE | Fyrar, dimma och salt
            ru | ru    | Маяки, туман и соль
            tr | tr    | Deniz fenerleri, sis ve tuz
            ar | ar-EG | المنارات والضباب والملح
            he | iw    | מגדלורים, ערפל ומלח
            zh | zh-TW | 燈塔 霧 鹽
            ja | ja    | 灯台 霧 塩
            no | nb    | Fyrtårn, tåke og salt
            id | in    | Mercusuar dan kabut
            ru | bg    | Мы говорим о том, что было с ним в этот день
            de | en    | Warum wir über das Wetter reden
            fr | en    | Pourquoi nous parlons de la pluie
            es | en    | Por qué hablamos de la lluvia
            it | en    | Perché parliamo della pioggia
            pt | es    | Por que não falamos da chuva
            nl | en    | Waarom we over het weer praten
            sv | en    | Varför vi pratar om vädret
            tr | en    | Neden bu kadar çok yağmur
            en | de    | Why we talk about the weather
            en | fr    | The one about the restore drill
            he | en    | למה אנחנו מדברים על הגשם
            ja | en    | 雨の話をする理由
            zh | en    | 东京的早晨
            """)
    void recognizesTitles(String tag, String declared, String title) {
        assertThat(Language.of(title, declared).tag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({"Sandra Hüller, de, de", "Sandra Hüller, , en", "'', fr, fr", "1911, it-IT, it", "Ana, tlh, en"})
    void believesTheFeedWhereTheTextTellsNothing(String text, String declared, String tag) {
        assertThat(Language.of(text, declared).tag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | the about don't don’t episode | restore don
            de | heute gut folge wir podcast | lernen sturm
            fr | aujourd'hui épisode nous d'abord | orage
            es | hoy capítulo nosotros | tormenta
            it | oggi puntata della | tempesta
            pt | hoje episódio não | tempestade
            nl | vandaag aflevering het | storm
            sv | idag avsnitt och | stormen
            ru | сегодня выпуск что | буря
            tr | bugün bölüm için | fırtına
            ar | اليوم حلقة والذي هذا | عاصفة
            he | ולמה למה היום וכשהוא שאני פרק | כלב מלא בעל ערפל
            zh | 的 我们 们说 节目 | 火车 东京
            ja | の です から 番組 | 電車 東京
            """)
    void knowsFillerWords(String tag, String fillers, String others) {
        Language language = language(tag);

        assertThat(fillers.split(" ")).allMatch(language::isFiller);
        assertThat(others.split(" ")).noneMatch(language::isFiller);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The bakers' ovens, and a baker's oven     | baker oven baker oven
            de | Die Bäcker und ihre Öfen                  | back ofen
            fr | L'orage d'hier et les orages              | orag orag
            es | Los panaderos y las panaderías            | panader panaderi
            it | Dell'acquedotto e degli acquedotti        | acquedott acquedott
            tr | Ankara'nın fırınları                      | ankar firin
            ru | Поезда и поездом                          | поезд поезд
            ar | العاصفة                                   | عاصف
            he | ולמה הסערה                                | הסערה
            zh | 东京的早晨                                | 东京 早晨
            ja | 東京のポッドキャスト                      | 東京
            """)
    void findsTheStemsOfTellingWords(String tag, String text, String stems) throws IOException {
        assertThat(stems(language(tag), text)).containsExactly(stems.split(" "));
    }

    @Test
    void readsEveryWordOfItsLists() {
        for (Language language : Language.ALL) {
            assertThat(WordList.read(language.tag()).fillers())
                    .as(language.tag())
                    .allSatisfy(word -> assertThat(word).isEqualTo(word.strip()).doesNotContain(",", "[", "#"));
        }
    }

    private static Language language(String tag) {
        return Language.ALL.stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> stems(Language language, String text) throws IOException {
        List<String> stems = new ArrayList<>();
        try (TokenStream tokens = language.analyzer().tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        }
        return stems;
    }
}
