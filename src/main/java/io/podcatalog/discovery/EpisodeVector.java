package io.podcatalog.discovery;

import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.discovery.Trait.Kind;
import io.podcatalog.discovery.Traits.Use;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An episode as a point among those of its podcast, the closer to another one the more they have in common. Traits are
 * here by their hashes, in their order.
 *
 * @param title the hash of its title, bareTitle that of the title without number and marks of a rerun
 * @param references see {@link References}
 */
record EpisodeVector(
        long id,
        Instant listedAt,
        @Nullable Integer season,
        int title,
        int bareTitle,
        boolean rerun,
        int[] traits,
        float[] weights,
        int[] references) {

    /** What is in more of the episodes than this does not tell them apart. */
    private static final double WIDEST = 0.25;

    private static final int ALWAYS_TELLING = 3;

    /** A rare word says far more than a common one: the cosine rises with this power of the rarity, from each side. */
    private static final double RARITY = 1.4;

    /** Somebody who is in so many of the episodes is a host, and no reason to hear one after another. */
    private static final double HOST_SHARE = 0.25;

    /** More episodes than this with one guest, or in one series, have ever less in common by it. */
    private static final double CLOSE = 12;

    /** The strongest of each kind; the others are too weak to matter and cost the most. */
    private static final int STRONGEST = 80;

    /** As alike as this, two episodes of one title are the same. */
    private static final double RERUN = 0.85;

    private record Weighed(int hash, double weight) {}

    static EpisodeVector of(
            EpisodeContent episode, Title title, Traits traits, int[] references, Frequencies frequencies) {
        List<Weighed> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Weighed> ofKind = new ArrayList<>();
            traits.all().forEach((trait, use) -> {
                double weight = trait.kind() == kind ? weight(trait, use, frequencies) : 0;
                if (weight > 0) {
                    ofKind.add(new Weighed(trait.hash(), weight));
                }
            });
            double length = kind.isSaid()
                    ? Math.sqrt(ofKind.stream()
                            .mapToDouble(one -> one.weight * one.weight)
                            .sum())
                    : 1;
            ofKind.stream()
                    .sorted(Comparator.comparing(Weighed::weight).reversed().thenComparing(Weighed::hash))
                    .limit(STRONGEST)
                    .map(one -> new Weighed(one.hash, one.weight / length * kind.weight))
                    .forEach(all::add);
        }
        all.sort(Comparator.comparing(Weighed::hash));
        int[] hashes = new int[all.size()];
        float[] weights = new float[all.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = all.get(i).hash;
            weights[i] = (float) all.get(i).weight;
        }
        return new EpisodeVector(
                episode.id(),
                episode.listedAt(),
                episode.season(),
                Trait.hash(title.text().toLowerCase(Locale.ROOT)),
                Trait.hash(title.bare()),
                title.rerun(),
                hashes,
                weights,
                references);
    }

    static EpisodeVector read(long id, Instant listedAt, @Nullable Integer season, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int title = buffer.getInt();
        int bareTitle = buffer.getInt();
        boolean rerun = buffer.get() == 1;
        int[] traits = new int[buffer.getInt()];
        float[] weights = new float[traits.length];
        for (int i = 0; i < traits.length; i++) {
            traits[i] = buffer.getInt();
            weights[i] = buffer.getFloat();
        }
        int[] references = new int[buffer.remaining() / Integer.BYTES];
        buffer.asIntBuffer().get(references);
        return new EpisodeVector(id, listedAt, season, title, bareTitle, rerun, traits, weights, references);
    }

    byte[] bytes() {
        int size = 3 * Integer.BYTES
                + 1
                + traits.length * (Integer.BYTES + Float.BYTES)
                + references.length * Integer.BYTES;
        ByteBuffer buffer = ByteBuffer.allocate(size)
                .putInt(title)
                .putInt(bareTitle)
                .put((byte) (rerun ? 1 : 0))
                .putInt(traits.length);
        for (int i = 0; i < traits.length; i++) {
            buffer.putInt(traits[i]).putFloat(weights[i]);
        }
        buffer.asIntBuffer().put(references);
        return buffer.array();
    }

    /** {@return how much a trait counts here, 0 where it does not} */
    float weight(Trait trait) {
        return weight(trait.hash());
    }

    float weight(int trait) {
        int place = Arrays.binarySearch(traits, trait);
        return place < 0 ? 0 : weights[place];
    }

    /** {@return the time between the two} */
    Duration apart(EpisodeVector other) {
        return Duration.between(listedAt, other.listedAt).abs();
    }

    /** {@return whether the other one is this one, published again: of one title, and saying the same} */
    boolean isRerunOf(EpisodeVector other) {
        boolean sameTitle = title == other.title || (rerun || other.rerun) && bareTitle == other.bareTitle;
        return sameTitle && said(other) >= RERUN * Math.sqrt(said(this) * other.said(other));
    }

    private double said(EpisodeVector other) {
        double common = 0;
        for (int i = 0; i < traits.length; i++) {
            common += Trait.isSaid(traits[i]) ? weights[i] * other.weight(traits[i]) : 0;
        }
        return common;
    }

    /** {@return whether the notes of this one name the other one} */
    boolean refersTo(EpisodeVector other) {
        for (int reference : references) {
            if (reference >= 0 && Arrays.binarySearch(other.references, ~reference) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static double weight(Trait trait, Use use, Frequencies frequencies) {
        int in = frequencies.of(trait);
        double episodes = frequencies.episodes();
        if (!trait.kind().isSaid()) {
            double most = trait.kind() == Kind.NAME ? HOST_SHARE : 0.5;
            return in > Math.max(2, episodes * most) ? 0 : Math.sqrt(Math.min(1, CLOSE / in));
        }
        if (in > Math.max(ALWAYS_TELLING, episodes * WIDEST)) {
            return 0;
        }
        double often = use.weight() < 1 ? use.weight() : 1 + Math.log(use.weight());
        return often * Math.pow(Math.log(1 + (Math.max(episodes, in) - in + 0.5) / (in + 0.5)), RARITY);
    }
}
