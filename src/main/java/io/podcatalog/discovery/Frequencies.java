package io.podcatalog.discovery;

import io.podcatalog.catalog.EpisodeContent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Counts in how many episodes of a podcast each trait and each sentence occurs. To save memory, different ones may share
 * a count; each of them then seems a little more frequent than it is.
 */
final class Frequencies {

    private static final int MOST_COUNTS = 1 << 22;
    private static final int COUNTS_PER_EPISODE = 1 << 9;

    /** A sentence is boilerplate if it is in more episodes than this, and in a larger share of them than the next. */
    private static final int OFTEN = 5;

    private static final double OFTEN_SHARE = 0.05;

    private final int episodes;
    private final char[] counts;

    Frequencies(int episodes) {
        this(episodes, new char[Math.min(MOST_COUNTS, Integer.highestOneBit(episodes + 1) * COUNTS_PER_EPISODE)]);
    }

    private Frequencies(int episodes, char[] counts) {
        this.episodes = episodes;
        this.counts = counts;
    }

    static Frequencies read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            int episodes = in.readInt();
            ByteBuffer buffer = ByteBuffer.wrap(in.readAllBytes());
            char[] counts = new char[buffer.remaining() / Character.BYTES];
            buffer.asCharBuffer().get(counts);
            return new Frequencies(episodes, counts);
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
            out.write(buffer.array());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Counts one more episode. */
    void add(EpisodeContent episode) {
        List<Passage> passages = Passage.of(episode);
        Traits traits = Traits.of(episode, Title.of(episode), passages, passage -> false);
        Set<Integer> places = new HashSet<>();
        traits.all().keySet().forEach(trait -> places.add(place(trait.hash())));
        passages.forEach(passage -> places.add(place(hash(passage))));
        for (int place : places) {
            counts[place] = (char) Math.min(Character.MAX_VALUE, counts[place] + 1);
        }
    }

    int episodes() {
        return episodes;
    }

    /** {@return the number of episodes with the trait, at least 1} */
    int of(Trait trait) {
        return Math.max(1, counts[place(trait.hash())]);
    }

    boolean isBoilerplate(Passage passage) {
        return !passage.part().isHeading() && counts[place(hash(passage))] > Math.max(OFTEN, episodes * OFTEN_SHARE);
    }

    private static int hash(Passage passage) {
        return Trait.hash("sentence " + passage.text());
    }

    private int place(int hash) {
        return hash & counts.length - 1;
    }
}
