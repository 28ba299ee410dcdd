package io.podcatalog.browse;

import io.podcatalog.browse.TimelineColumn.Span;
import io.podcatalog.catalog.EpisodeOutline;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A picture of how many episodes a podcast had in each month, and how long they are. The picture has a column for each
 * year. When a year is chosen, or all episodes are of one year, it has a column for each month instead.
 *
 * @param peak the largest number of episodes in a month
 * @param year the year whose months are shown, null where years are shown
 * @param years the path of the list with all years, null where they are shown already
 */
public record Timeline(
        List<TimelineColumn> columns,
        int peak,
        @Nullable Integer year,
        @Nullable String years) {

    /** More columns in a row would be too narrow for a finger on a phone. */
    private static final int MOST_IN_A_ROW = 12;

    /** With more years than this, the picture leaves out years without an episode, to make room for the others. */
    private static final int MOST_YEARS = 24;

    /** Counts the episodes that the other filters select, such as a season or a topic. */
    static Timeline of(Selection selection, List<EpisodeOutline> episodes) {
        TreeMap<YearMonth, List<EpisodeOutline>> months = episodes.stream()
                .filter(episode -> selection.hasIgnoring(Facet.YEAR, episode))
                .collect(Collectors.groupingBy(EpisodeOutline::month, TreeMap::new, Collectors.toList()));
        if (months.isEmpty()) {
            return new Timeline(List.of(), 0, null, null);
        }
        int first = months.firstKey().getYear();
        int last = months.lastKey().getYear();
        String chosen = selection.chosen().get(Facet.YEAR);
        if (chosen == null && first < last) {
            List<Span> years = IntStream.rangeClosed(first, last)
                    .mapToObj(year -> Span.of(year, months))
                    .toList();
            boolean few = years.size() <= MOST_YEARS;
            return of(selection, years.stream().filter(year -> few || !year.isEmpty()), null, null);
        }
        YearMonth from = chosen == null ? months.firstKey() : YearMonth.of(year(chosen), 1);
        YearMonth to = chosen == null ? months.lastKey() : from.plusMonths(11);
        return of(
                selection,
                Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                        .map(month -> Span.of(month, months)),
                from.getYear(),
                first < last ? selection.with(Facet.YEAR, null).link() : null);
    }

    /** {@return the year of a value of {@link Facet#YEAR}} */
    private static int year(String value) {
        return Integer.parseInt(value.substring(0, 4));
    }

    private static Timeline of(
            Selection selection, Stream<Span> shown, @Nullable Integer year, @Nullable String years) {
        List<Span> spans = shown.toList();
        int peak = spans.stream().mapToInt(Span::peak).max().orElse(0);
        return new Timeline(
                spans.stream()
                        .map(span -> TimelineColumn.of(span, peak, selection))
                        .toList(),
                peak,
                year,
                years);
    }

    /** {@return whether the picture shows more than the list does} */
    public boolean isUseful() {
        return years != null
                || columns.stream().filter(column -> column.path() != null).count() > 1;
    }

    public boolean isLong() {
        return columns.size() > MOST_IN_A_ROW;
    }

    /** {@return the shortest median length of a column, null where no length is known} */
    public @Nullable Duration shortest() {
        return lengths().min(Duration::compareTo).orElse(null);
    }

    /** {@return the longest median length of a column, null where no length is known} */
    public @Nullable Duration longest() {
        return lengths().max(Duration::compareTo).orElse(null);
    }

    private Stream<Duration> lengths() {
        return columns.stream().map(TimelineColumn::length).filter(Objects::nonNull);
    }
}
