package io.podcatalog.discovery;

import io.podcatalog.catalog.EpisodeContent;
import io.podcatalog.discovery.Trait.Kind;
import io.podcatalog.discovery.Traits.Use;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The weights of an episode's traits, by which it is compared with other episodes of its podcast.
 *
 * @param title the hash of its title
 * @param bareTitle the hash of the title without number and marks of a rerun
 * @param traits the hashes of the traits, in ascending order
 * @param weights of the traits, in the same order
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

    /** A trait in a larger share of the episodes does not distinguish them. */
    private static final double WIDEST = 0.25;

    /** A trait in this many episodes always distinguishes them, also in a short podcast. */
    private static final int ALWAYS_DISTINCT = 3;

    /** A rare word counts far more than a common one: the weight in each vector is this power of the rarity. */
    private static final double RARITY = 1.4;

    /** A person in a larger share of the episodes is a host, and no reason to hear one episode after another. */
    private static final double HOST_SHARE = 0.25;

    /** When more episodes than this share a guest or a series, the guest or the series counts less. */
    private static final double CLOSE = 12;

    /** The strongest traits of each kind. The others are too weak to matter and have the highest cost. */
    private static final int STRONGEST = 80;

    /** Two episodes with one title are the same episode if their words are at least this similar. */
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
            double length = kind.isOfWords()
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

    /** {@return the weight of a trait in this episode, 0 if the episode does not have it} */
    float weight(Trait trait) {
        return weight(trait.hash());
    }

    float weight(int trait) {
        int place = Arrays.binarySearch(traits, trait);
        return place < 0 ? 0 : weights[place];
    }

    /** {@return whether one is a rerun of the other: they have one title and nearly the same words} */
    boolean isRerunOf(EpisodeVector other) {
        boolean sameTitle = title == other.title || (rerun || other.rerun) && bareTitle == other.bareTitle;
        return sameTitle && commonWords(other) >= RERUN * Math.sqrt(commonWords(this) * other.commonWords(other));
    }

    private double commonWords(EpisodeVector other) {
        double common = 0;
        for (int i = 0; i < traits.length; i++) {
            common += Trait.isOfWords(traits[i]) ? weights[i] * other.weight(traits[i]) : 0;
        }
        return common;
    }

    /** {@return whether the notes of this episode mention the other one} */
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
        if (!trait.kind().isOfWords()) {
            double most = trait.kind() == Kind.NAME ? HOST_SHARE : 0.5;
            return in > Math.max(2, episodes * most) ? 0 : Math.sqrt(Math.min(1, CLOSE / in));
        }
        if (in > Math.max(ALWAYS_DISTINCT, episodes * WIDEST)) {
            return 0;
        }
        double often = use.weight() < 1 ? use.weight() : 1 + Math.log(use.weight());
        return often * Math.pow(Math.log(1 + (Math.max(episodes, in) - in + 0.5) / (in + 0.5)), RARITY);
    }
}
