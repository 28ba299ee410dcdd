package io.podcatalog.notes;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Times that stand alike in the notes of one episode. Chapters ascend from the beginning to before the end; songs'
 * lengths, verses and opening hours do not.
 */
record TimeList(List<NoteTime> times, @Nullable Duration length) {

    /** Some publishers repeat a list, in another language, or mistype one time of many. */
    private static final int TIMES_PER_DESCENT = 4;

    /** What begins at zero is a list of chapters, and what else stands like them may be a moment once more. */
    private static final int TIMES_PER_DESCENT_FROM_ZERO = 2;

    boolean ascends() {
        int descents = 0;
        for (int i = 1; i < times.size(); i++) {
            descents += times.get(i).seconds() < times.get(i - 1).seconds() ? 1 : 0;
        }
        boolean isFromZero = !times.isEmpty() && times.get(0).seconds() == 0;
        return descents * (isFromZero ? TIMES_PER_DESCENT_FROM_ZERO : TIMES_PER_DESCENT) <= times.size();
    }

    /** {@return whether they are chapters for certain: they begin where an episode does} */
    boolean isFromTheBeginning(int least) {
        return isList(length == null ? Math.max(least, 3) : least)
                && times.get(0).isOpening();
    }

    /** {@return whether they are moments of the episode, wherever the first of them is} */
    boolean isOfTheEpisode() {
        return length != null && isList(2) && !times.stream().allMatch(NoteTime::isLikeClock);
    }

    /** {@return whether they reach farther than the lengths of songs do} */
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

    /** Whether 1:10 means seventy minutes: as minutes and seconds all would crowd at the very beginning. */
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
