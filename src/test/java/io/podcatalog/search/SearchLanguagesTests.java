package io.podcatalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.podcatalog.TestFeed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches in episodes of many languages, all of which the feed declares as English. */
@TestInstance(Lifecycle.PER_CLASS)
class SearchLanguagesTests extends SearchedShow {

    private static final String[][] EPISODES = {
        {"L'intelligence des plantes", "Un entretien sur l'inflation, l'hôpital et les choses qu'on n'ose pas dire."},
        {"I segreti dell'acquedotto", "Parliamo della città e di chi porta l'acqua nelle case."},
        {"Ankara’nın sokakları", "Bu bölümde şehrin eski sokaklarını ve insanlarını konuşuyoruz."},
        {"Die Häuser am Deich", "Wir sprechen über das Leben hinter dem Deich und über alte Bäume."},
        {"Поезда и вокзалы", "Мы говорим о том, как строили железные дороги и что было потом."},
        {"O'Neill at sea", "Why the captain don't sleep, and what the crew does about it."},
        {"हिन्दी साहित्य का इतिहास", "इस अंक में हम किताबों की बात करते हैं।"},
        {"বাংলা গান", "আজ আমরা গান নিয়ে কথা বলি।"},
        {"கவிதை நேரம்", "இன்று நாம் பேசுகிறோம்."},
        {"อาหารเช้าวันนี้", "เราคุยเรื่องข้าวต้มและกาแฟ"},
        {"人工智能与医院", "这一期我们聊聊城市里的图书馆和老街。"},
        {"东京的早晨", "京东不是东京。"},
        {"京都与东方", "别的内容。"},
        {"智能手机", "人工的东西。"},
        {"日本の鉄道", "今回は電車の話です。"},
        {"鉄の道と日本", "今回は本の話です。"},
        {"서울의 밤", "오늘은 도시에서 이야기를 나눕니다."},
        {"Kapitel A", "Vitamin C, and a bit of nothing."},
        {"C# in depth", "A language."},
        {"C++ today", "Another language."},
        {".NET 9 and friends", "A platform."},
        {"The net is cast", "A fisherman."},
        {"F# for fun", "A third language."},
        {"Node.js vs. Deno", "Two runtimes."},
        {"What Disney+ pays", "Films at home."},
        {"Episode 1,000: a party", "With cake."},
        {"Straße nach Łódź", "Eine Reise durch die Nacht und über die Grenze."},
        {"Ђорђе и ёлка", "Разговор о том, что было."},
        {"The wines of the coast", "A tasting."},
        {"The win", "A race."},
        {"שָׁלוֹם לעיר", "אנחנו מדברים על העיר ועל הרחובות שלה."},
    };

    @BeforeAll
    void importOnce() {
        super.emptyCatalog();
        TestFeed feed = TestFeed.titled("Many Voices");
        for (int i = 0; i < EPISODES.length; i++) {
            feed.episode(i + 1, EPISODES[i][0], "<p>" + EPISODES[i][1] + "</p>");
        }
        imported(feed);
        index.await();
    }

    /** Keeps the catalog between tests, because no test changes it. */
    @Override
    protected void emptyCatalog() {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            inflation | L'intelligence des plantes
            l'inflation | L'intelligence des plantes
            L’INFLATION | L'intelligence des plantes
            hopital | L'intelligence des plantes
            plante | L'intelligence des plantes
            acquedotto | I segreti dell'acquedotto
            dell’acquedotto | I segreti dell'acquedotto
            acquedotti | I segreti dell'acquedotto
            ankara | Ankara’nın sokakları
            ANKARA'DA | Ankara’nın sokakları
            haus | Die Häuser am Deich
            baum | Die Häuser am Deich
            поезд | Поезда и вокзалы
            поездом | Поезда и вокзалы
            o'neill | O'Neill at sea
            oneill | O'Neill at sea
            neill | O'Neill at sea
            dont | O'Neill at sea
            don’t | O'Neill at sea
            हिन्दी | हिन्दी साहित्य का इतिहास
            किताबों | हिन्दी साहित्य का इतिहास
            বাংলা | বাংলা গান
            কথা | বাংলা গান
            கவிதை | கவிதை நேரம்
            เช้า | อาหารเช้าวันนี้
            กาแฟ | อาหารเช้าวันนี้
            医院 | 人工智能与医院
            人工智能 | 人工智能与医院
            图书馆 | 人工智能与医院
            东京 | 东京的早晨
            晨 | 东京的早晨
            京都 | 京都与东方
            日本の鉄道 | 日本の鉄道
            鉄道 | 日本の鉄道
            電車 | 日本の鉄道
            서울 | 서울의 밤
            도시 | 서울의 밤
            strasse | Straße nach Łódź
            lodz | Straße nach Łódź
            елка | Ђорђе и ёлка
            שלום | שָׁלוֹם לעיר
            wines | The wines of the coast
            1000 | Episode 1,000: a party
            "1,000" | Episode 1,000: a party
            "日本の鉄" | 日本の鉄道
            """)
    void findsOneEpisode(String query, String title) {
        assertThat(titles(search(query))).containsExactly(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            c# | C# in depth
            C# depth | C# in depth
            c++ | C++ today
            f# | F# for fun
            .net | .NET 9 and friends
            net | The net is cast
            node.js | Node.js vs. Deno
            node | Node.js vs. Deno
            disney | What Disney+ pays
            disney+ | What Disney+ pays
            disney plus | What Disney+ pays
            智能 | 智能手机
            วัน | อาหารเช้าวันนี้
            """)
    void findsANameWithASymbolFirst(String query, String title) {
        assertThat(titles(search(query))).first().isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"东北", "日本の橋", "人工医院", "ข้าวผัด", "鉄日本道"})
    void findsNoStrangersForARunOfCharacters(String query) {
        assertThat(titles(search(query))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            inflation | l'inflation
            人工智能 | 人工智能
            图书 | 图书
            acquedotti | dell'acquedotto
            c# | C#
            ankara | Ankara’nın
            """)
    void marksTheHits(String query, String marked) {
        assertThat(search(query).select("mark").eachText()).isNotEmpty().containsOnly(marked);
    }
}
