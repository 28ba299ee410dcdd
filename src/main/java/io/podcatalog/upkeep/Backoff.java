package io.podcatalog.upkeep;

import java.time.Duration;

/** Waits that get longer: {@code first}, then twice as long each time until {@code longest}. Never less than first. */
public record Backoff(Duration first, Duration longest) {

    /** @param times how often in a row the program asked in vain: 1 or more */
    public Duration after(int times) {
        Duration wait = first;
        for (int i = 1; i < times && wait.compareTo(longest) < 0; i++) {
            Duration twice = wait.multipliedBy(2);
            wait = twice.compareTo(longest) < 0 ? twice : longest;
        }
        return wait;
    }
}
