package io.podcatalog.notes;

import io.podcatalog.notes.NoteTime.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Turns the moments in an episode's notes into links. Ascending times are chapters. A single time is a moment only if
 * its place or its form leaves hardly any other meaning: a moment without a link does less harm than a score with one.
 */
final class NoteTimes {

    private static final int MOST = 1000;

    private final @Nullable Duration length;
    private final List<List<NoteTime>> lines;
    private final List<NoteTime> times;

    private NoteTimes(Element body, @Nullable Duration length) {
        this.length = length;
        this.lines = NoteLine.of(body).stream()
                .map(NoteTime::in)
                .filter(times -> !times.isEmpty())
                .toList();
        this.times = lines.stream().flatMap(List::stream).toList();
    }

    /** {@return whether {@code html} may hold times} The check is cheap, and most notes hold none. */
    static boolean mayBeIn(String html) {
        for (int i = 1; i < html.length() - 1; i++) {
            char c = html.charAt(i);
            if ((c == ':' || c == '：') && isDigit(html.charAt(i - 1)) && isDigit(html.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param body cleaned notes
     * @param length of the episode; no link leads beyond it. Where it is null, times become links only in a list, or
     *     beside one
     */
    static void link(Element body, @Nullable Duration length) {
        NoteTimes found = new NoteTimes(body, length);
        List<NoteTime> moments = found.moments();
        for (int i = Math.min(moments.size(), MOST) - 1; i >= 0; i--) {
            NoteTime moment = moments.get(i);
            moment.line().link(moment.start(), moment.end(), "?t=" + moment.seconds());
        }
    }

    private List<NoteTime> moments() {
        Set<NoteTime> moments = new LinkedHashSet<>();
        TimeList leading = at(Place.LEADING);
        TimeList bracketed = at(Place.BRACKETED);
        TimeList trailing = at(Place.TRAILING);
        if (leading.isFromTheBeginning(2) || leading.isOfTheEpisode()) {
            moments.addAll(leading.times());
        }
        if (bracketed.isFromTheBeginning(2) || bracketed.isOfTheEpisode() && bracketed.reachesFar()) {
            moments.addAll(bracketed.times());
        }
        if (trailing.isFromTheBeginning(3)) {
            moments.addAll(trailing.times());
        }
        for (List<NoteTime> line : lines) {
            TimeList list = new TimeList(line, length);
            if (list.isFromTheBeginning(line.get(0).seconds() == 0 ? 2 : 3)) {
                moments.addAll(line);
            }
        }
        boolean hasList = !moments.isEmpty();
        times.stream()
                .filter(time -> length == null ? hasList && isNamed(time) : standsAlone(time, leading, bracketed))
                .forEach(moments::add);
        return times.stream()
                .filter(time -> moments.contains(time) && (length == null || time.seconds() < length.toSeconds()))
                .toList();
    }

    private boolean standsAlone(NoteTime time, TimeList leading, TimeList bracketed) {
        return switch (time.place()) {
            case LEADING ->
                time.seconds() == 0 || time.hasHours() || time.isSquare() && leading.ascends() || isNamed(time);
            case BRACKETED -> time.hasHours() || time.isInFirstMinute() || time.isSquare() && bracketed.ascends();
            case TRAILING, AMONG_WORDS -> isNamed(time);
        };
    }

    private boolean isNamed(NoteTime time) {
        return time.isNamed() && (!time.isLikeClock() || isNamedLikeOthers(time));
    }

    /**
     * {@return whether a named time that can also be a time of day is a moment, because the notes name moments in the
     * same way} It then has its place in their order. Below 01:00 one other moment is enough: few things happen so soon
     * after midnight.
     */
    private boolean isNamedLikeOthers(NoteTime time) {
        List<NoteTime> named = times.stream().filter(NoteTime::isNamed).toList();
        long sure = named.stream().filter(other -> !other.isLikeClock()).count();
        return (time.isInFirstMinute() ? sure > 0 : sure > named.size() - sure)
                && new TimeList(named, length).ascends();
    }

    private TimeList at(Place place) {
        List<NoteTime> there = new ArrayList<>(times);
        there.removeIf(time -> time.place() != place);
        return new TimeList(there, length);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
