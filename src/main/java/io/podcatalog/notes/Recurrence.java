package io.podcatalog.notes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences and links that stand in most episodes of some time. Footers change over the years, so the share
 * counts among episodes that follow each other, not among all.
 */
public final class Recurrence {

    /** A share of so many episodes in a row, by date. A sentence of a short series in a long show is none. */
    private static final int IN_A_ROW = 20;

    private static final double SHARE = 2 / 3.0;

    /** In fewer episodes nothing recurs. */
    public static final int FEWEST = 4;

    /** For one episode. A feed may have notes of many thousand sentences; footers stand at the end. */
    private static final int MOST_SENTENCES = 500;

    /** For the whole show. Every page of it reads them. */
    private static final int MOST_RECURRING = 1000;

    private final int row;
    private final int enough;

    /** The last episodes with each sentence: the number of the latest in the upper half, one bit for each below. */
    private final Map<Long, Long> last = new HashMap<>();

    private final Set<Long> recurring = new HashSet<>();
    private int episodes;

    /** @param episodes the number of all */
    public Recurrence(int episodes) {
        row = Math.min(IN_A_ROW, episodes);
        enough = Math.max(FEWEST, (int) Math.ceil(row * SHARE));
    }

    /** Adds the texts of the next episode by date. */
    public void add(@Nullable String summary, @Nullable String notesHtml) {
        episodes++;
        hashes(summary, notesHtml).forEach(this::add);
        if (episodes % IN_A_ROW == 0) {
            last.values().removeIf(seen -> episodes - (int) (seen >> Integer.SIZE) >= row);
        }
    }

    private void add(long hash) {
        long seen = last.getOrDefault(hash, 0L);
        int since = episodes - (int) (seen >> Integer.SIZE);
        int bits = since >= row ? 1 : ((int) seen << since | 1) & (1 << row) - 1;
        last.put(hash, (long) episodes << Integer.SIZE | bits);
        if (Integer.bitCount(bits) >= enough && recurring.size() < MOST_RECURRING) {
            recurring.add(hash);
        }
    }

    public RecurringSentences found() {
        return new RecurringSentences(recurring);
    }

    private static Set<Long> hashes(@Nullable String summary, @Nullable String notesHtml) {
        List<Long> all = new ArrayList<>();
        if (notesHtml != null) {
            for (NoteLine line : NoteLine.of(ShowNotesPolicy.parse(notesHtml))) {
                RecurringSentences.hashes(line.text()).forEach(all::add);
                RecurringSentences.targets(line).forEach(all::add);
            }
        }
        if (summary != null) {
            RecurringSentences.hashes(summary).forEach(all::add);
        }
        return new LinkedHashSet<>(all.subList(Math.max(0, all.size() - MOST_SENTENCES), all.size()));
    }
}
