package io.podcatalog.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OccurrencesTests {

    @Test
    void findsTheTextsThatThePageContains() {
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            String page = word(random, 40);
            List<String> texts =
                    Stream.generate(() -> word(random, 6)).limit(20).toList();
            Set<String> contained = texts.stream().filter(page::contains).collect(Collectors.toSet());
            assertThat(Occurrences.of(texts, page)).as(page).isEqualTo(contained);
        }
    }

    @Test
    void readsThePageOnceHoweverManyTextsThereAre() {
        AtomicInteger reads = new AtomicInteger();
        String page = "a".repeat(10_000);
        List<String> texts =
                IntStream.range(0, 1_000).mapToObj(n -> "a".repeat(n) + "b").toList();
        assertThat(Occurrences.of(texts, counting(page, reads))).isEmpty();
        assertThat(reads).hasValue(page.length());
    }

    /** Of few different letters, so that many words share a beginning or an end. */
    private static String word(Random random, int longest) {
        return random.ints(random.nextInt(longest + 1), 'a', 'd')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static CharSequence counting(String text, AtomicInteger reads) {
        return new CharSequence() {
            @Override
            public int length() {
                return text.length();
            }

            @Override
            public char charAt(int index) {
                reads.incrementAndGet();
                return text.charAt(index);
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                return text.substring(start, end);
            }
        };
    }
}
