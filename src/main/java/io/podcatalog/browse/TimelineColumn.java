package io.podcatalog.browse;

import io.podcatalog.catalog.EpisodeOutline;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A column of a timeline: a year or a month.
 *
 * @param value the year or month as {@link Facet#YEAR} writes it
 * @param path of the list of its episodes, null where there are none
 * @param bars the number of episodes in each of its months, as an SVG path in a box {@value #WIDTH} wide and
 *     {@value #HEIGHT} high
 * @param length the median length of its episodes, null where no length is known
 */
public record TimelineColumn(
        String value,
        int episodes,
        @Nullable String path,
        boolean chosen,
        String bars,
        @Nullable Duration length) {

    static final int WIDTH = 24;
    static final int HEIGHT = 48;

    /**
     * The episodes of a column, by month.
     *
     * @param value the year or month as {@link Facet#YEAR} writes it
     */
    record Span(String value, List<List<EpisodeOutline>> months) {

        static Span of(int year, Map<YearMonth, List<EpisodeOutline>> episodes) {
            return new Span(
                    String.valueOf(year),
                    IntStream.rangeClosed(1, 12)
                            .mapToObj(month -> episodes.getOrDefault(YearMonth.of(year, month), List.of()))
                            .toList());
        }

        static Span of(YearMonth month, Map<YearMonth, List<EpisodeOutline>> episodes) {
            return new Span(month.toString(), List.of(episodes.getOrDefault(month, List.of())));
        }

        boolean isEmpty() {
            return peak() == 0;
        }

        int peak() {
            return months.stream().mapToInt(List::size).max().orElse(0);
        }

        /** {@return the median length, which one very long episode does not change} */
        @Nullable
        Duration length() {
            List<Duration> lengths = months.stream()
                    .flatMap(List::stream)
                    .map(EpisodeOutline::duration)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            return lengths.isEmpty() ? null : lengths.get(lengths.size() / 2);
        }
    }

    static TimelineColumn of(Span span, int peak, Selection selection) {
        boolean chosen = span.value.equals(selection.chosen().get(Facet.YEAR));
        // A second click on a month shows its year again.
        String target = chosen ? span.value.substring(0, 4) : span.value;
        return new TimelineColumn(
                span.value,
                span.months.stream().mapToInt(List::size).sum(),
                span.isEmpty() ? null : selection.with(Facet.YEAR, target).link(),
                chosen,
                bars(span.months.stream().map(List::size).toList(), peak),
                span.length());
    }

    /** Strokes, which take three quarters of their place. Even the bar of a single episode is high enough to see. */
    private static String bars(List<Integer> counts, int peak) {
        double place = (double) WIDTH / counts.size();
        return IntStream.range(0, counts.size())
                .filter(i -> counts.get(i) > 0)
                .mapToObj(i -> {
                    long height = Math.max(2, Math.round((double) HEIGHT * counts.get(i) / peak));
                    return "M%d %dv-%d".formatted(Math.round(place * (i + 0.5)), HEIGHT, height);
                })
                .collect(Collectors.joining());
    }
}
