package io.podcatalog.notes;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Times at similar places in the notes of one episode. Chapters ascend from the beginning and stay within the episode.
 * Lengths of songs, verses and opening hours do not.
 */
record TimeList(List<NoteTime> times, @Nullable Duration length) {

    /** Allows one descent in so many times: publishers repeat a list in another language, or mistype a time. */
    private static final int TIMES_PER_DESCENT = 4;

    /** Allows more descents in a list from zero: it holds chapters, and later times may name a moment again. */
    private static final int TIMES_PER_DESCENT_FROM_ZERO = 2;

    boolean ascends() {
        int descents = 0;
        for (int i = 1; i < times.size(); i++) {
            descents += times.get(i).seconds() < times.get(i - 1).seconds() ? 1 : 0;
        }
        boolean isFromZero = !times.isEmpty() && times.get(0).seconds() == 0;
        return descents * (isFromZero ? TIMES_PER_DESCENT_FROM_ZERO : TIMES_PER_DESCENT) <= times.size();
    }

    /** {@return whether these are certainly chapters: {@code least} or more, and the first near the beginning} */
    boolean isFromTheBeginning(int least) {
        return isList(length == null ? Math.max(least, 3) : least)
                && times.get(0).isOpening();
    }

    /** {@return whether these are moments of the episode, even if the first is not near its beginning} */
    boolean isOfTheEpisode() {
        return length != null && isList(2) && !times.stream().allMatch(NoteTime::isLikeClock);
    }

    /** {@return whether the last time is at least 10:00 and a minute after the first, unlike lengths of songs} */
    boolean reachesFar() {
        return last() >= 600 && last() - times.get(0).seconds() >= 60;
    }

    private boolean isList(int least) {
        return times.size() >= least
                && last() > times.get(0).seconds()
                && ascends()
                && !areMostlyBeyond()
                && !areHoursAndMinutes();
    }

    private boolean areMostlyBeyond() {
        return length != null
                && times.stream()
                                .mapToLong(time -> time.seconds() < length.toSeconds() ? -1 : 1)
                                .sum()
                        >= 0;
    }

    /**
     * {@return whether 1:10 means seventy minutes} Read as minutes and seconds, all times would be within the first
     * sixtieth of the episode.
     */
    private boolean areHoursAndMinutes() {
        return length != null
                && times.size() > 2
                && times.stream().noneMatch(NoteTime::hasHours)
                && last() * 60 < length.toSeconds()
                && last() * 120 > length.toSeconds();
    }

    private long last() {
        return times.stream().mapToLong(NoteTime::seconds).max().orElse(0);
    }
}
