package io.podcatalog.discovery;

import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.discovery.Passage.Part;
import io.podcatalog.discovery.Trait.Kind;
import io.podcatalog.notes.RecurringSentences;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * All that a comparison must know of all episodes of a podcast: in how many of them each trait occurs, and the mean of
 * their meanings. To save memory, different traits may share a count; each of them then seems a little more frequent
 * than it is.
 */
final class Frequencies {

    private static final int MOST_COUNTS = 1 << 22;
    private static final int COUNTS_PER_EPISODE = 1 << 12;

    /** A sentence is common in more episodes than this, and in a larger share of them than the next. */
    private static final int COMMON = 5;

    private static final double COMMON_SHARE = 0.05;

    private final int episodes;
    private final MeanDirection meanDirection;
    private final char[] counts;

    Frequencies(int episodes) {
        this(
                episodes,
                new MeanDirection(),
                new char[Math.min(MOST_COUNTS, Integer.highestOneBit(episodes + 1) * COUNTS_PER_EPISODE)]);
    }

    private Frequencies(int episodes, MeanDirection meanDirection, char[] counts) {
        this.episodes = episodes;
        this.meanDirection = meanDirection;
        this.counts = counts;
    }

    static Frequencies read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            int episodes = in.readInt();
            MeanDirection meanDirection = MeanDirection.read(in);
            ByteBuffer buffer = ByteBuffer.wrap(in.readAllBytes());
            char[] counts = new char[buffer.remaining() / Character.BYTES];
            buffer.asCharBuffer().get(counts);
            return new Frequencies(episodes, meanDirection, counts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(counts.length * Character.BYTES);
        buffer.asCharBuffer().put(counts);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(episodes);
            meanDirection.write(out);
            out.write(buffer.array());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Counts one more episode. */
    void add(EpisodeContent episode, RecurringSentences recurring) {
        List<Passage> passages = Passage.of(episode, recurring);
        Traits traits = Traits.of(episode, Title.of(episode), passages);
        meanDirection.add(Meaning.direction(passages, traits.language()));
        Set<Integer> places = new HashSet<>();
        traits.all().keySet().forEach(trait -> places.add(place(trait.hash())));
        for (int place : places) {
            counts[place] = (char) Math.min(Character.MAX_VALUE, counts[place] + 1);
        }
    }

    int episodes() {
        return episodes;
    }

    /** {@return the mean of the meanings of these episodes} */
    MeanDirection meanDirection() {
        return meanDirection;
    }

    /** {@return the number of episodes with the trait} */
    int of(Trait trait) {
        return counts[place(trait.hash())];
    }

    /** {@return the rarity of a trait that some episodes have: about 0 if all have it} */
    double rarity(Trait trait) {
        int in = Math.max(1, of(trait));
        return Math.log(1 + (Math.max(episodes, in) - in + 0.5) / (in + 0.5));
    }

    /** {@return whether sentences usually write a word with a capital} */
    boolean isCapitalized(String word) {
        return of(new Trait(Kind.CAPITALIZED, word)) > 3 * of(new Trait(Kind.SMALL, word));
    }

    /** {@return whether so many episodes have a sentence that it says nothing about one of them} */
    boolean isCommon(Passage passage) {
        return passage.part() == Part.NOTES
                && of(new Trait(Kind.SENTENCE, passage.text().toLowerCase(Locale.ROOT)))
                        > Math.max(COMMON, episodes * COMMON_SHARE);
    }

    private int place(int hash) {
        return hash & counts.length - 1;
    }
}
