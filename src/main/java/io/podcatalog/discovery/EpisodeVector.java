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
import java.util.stream.IntStream;

/**
 * The weights of an episode's traits, by which it is compared with other episodes of its podcast.
 *
 * @param title the hashes of the words of its title, without number and marks of a rerun, in ascending order
 * @param number of the episode in its title, 0 without one
 * @param numbers a hash of the other numbers in its title
 * @param rerun whether the title says that it was published before
 * @param traits the hashes of the traits, in ascending order
 * @param weights of the traits, in the same order
 * @param references see {@link References}
 * @param meaning of the words in title and notes
 */
record EpisodeVector(
        long id,
        Instant listedAt,
        int[] title,
        int number,
        int numbers,
        boolean rerun,
        int[] traits,
        float[] weights,
        int[] references,
        Meaning meaning) {

    /** A trait in a larger share of the episodes does not distinguish them. */
    private static final double WIDEST = 0.4;

    /** A trait in this many episodes always distinguishes them, also in a short podcast. */
    private static final int ALWAYS_DISTINCT = 3;

    /** A person in a larger share of the episodes is a host, and no reason to hear one episode after another. */
    private static final double HOST_SHARE = 0.15;

    /** When more episodes than this share a guest or a series, the guest or the series counts less. */
    private static final double CLOSE_GUEST = 5;

    private static final double CLOSE_SERIES = 12;

    /** Names of things say more about the subject than other words. */
    private static final double CAPITALIZED = 1.5;

    /** The part of its weight that counts of a word that only the title has. */
    private static final double UNREPEATED = 0.5;

    /** The strongest traits of each kind. The others are too weak to matter and have the highest cost. */
    private static final int STRONGEST = 200;

    /** @param share of the weight that counts */
    private record Weighed(int hash, double weight, double share) {

        double counting() {
            return weight * share;
        }
    }

    static EpisodeVector of(
            EpisodeContent episode,
            Title title,
            Traits traits,
            int[] references,
            Meaning meaning,
            Frequencies frequencies) {
        List<Weighed> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Weighed> ofKind = new ArrayList<>();
            traits.all().forEach((trait, use) -> {
                double weight = trait.kind() == kind ? weight(trait, use, frequencies) : 0;
                if (weight > 0) {
                    ofKind.add(new Weighed(trait.hash(), weight, isIdiom(trait, use) ? UNREPEATED : 1));
                }
            });
            double length = kind.isShared()
                    ? Math.sqrt(ofKind.stream()
                            .mapToDouble(one -> one.weight * one.weight)
                            .sum())
                    : 1;
            ofKind.stream()
                    .sorted(Comparator.comparing(Weighed::counting).reversed().thenComparing(Weighed::hash))
                    .limit(STRONGEST)
                    .map(one -> new Weighed(one.hash, one.counting() / length * Math.sqrt(kind.weight), 1))
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
                title.words(traits.language()::isFiller),
                title.written() == null ? 0 : title.written(),
                title.numbers(),
                title.rerun(),
                hashes,
                weights,
                references,
                meaning);
    }

    static EpisodeVector read(long id, Instant listedAt, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int[] title = ints(buffer);
        int number = buffer.getInt();
        int numbers = buffer.getInt();
        boolean rerun = buffer.get() == 1;
        int[] traits = ints(buffer);
        float[] weights = new float[traits.length];
        buffer.asFloatBuffer().get(weights);
        buffer.position(buffer.position() + weights.length * Float.BYTES);
        int[] references = ints(buffer);
        byte[] meaning = new byte[buffer.remaining()];
        buffer.get(meaning);
        return new EpisodeVector(
                id, listedAt, title, number, numbers, rerun, traits, weights, references, new Meaning(meaning));
    }

    private static int[] ints(ByteBuffer buffer) {
        int[] ints = new int[buffer.getInt()];
        buffer.asIntBuffer().get(ints);
        buffer.position(buffer.position() + ints.length * Integer.BYTES);
        return ints;
    }

    byte[] bytes() {
        int size = 5 + title.length + 2 * traits.length + references.length;
        ByteBuffer buffer = ByteBuffer.allocate(size * Integer.BYTES + 1 + meaning.numbers().length);
        put(buffer, title);
        buffer.putInt(number).putInt(numbers).put((byte) (rerun ? 1 : 0));
        put(buffer, traits);
        for (float weight : weights) {
            buffer.putFloat(weight);
        }
        put(buffer, references);
        return buffer.put(meaning.numbers()).array();
    }

    private static void put(ByteBuffer buffer, int[] ints) {
        buffer.putInt(ints.length);
        for (int one : ints) {
            buffer.putInt(one);
        }
    }

    /** {@return the weight of a trait in this episode, 0 if the episode does not have it} */
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

    /** {@return the share of words that the texts of both have, from 0 to 1} */
    double sameWords(EpisodeVector other) {
        long common = commonWords(other);
        return (double) common / Math.max(1, words().count() + other.words().count() - common);
    }

    /** {@return the number of words that the texts of both have} */
    long commonWords(EpisodeVector other) {
        return words().filter(word -> other.weight(word) > 0).count();
    }

    private IntStream words() {
        return IntStream.of(traits).filter(Trait::isWord);
    }

    /** {@return whether only the title has the words} It then often plays with words: "the secret of", "rise and fall". */
    private static boolean isIdiom(Trait trait, Use use) {
        return switch (trait.kind()) {
            case WORD, PAIR, TITLE -> !use.isRepeated();
            default -> false;
        };
    }

    private static double weight(Trait trait, Use use, Frequencies frequencies) {
        double in = Math.max(1, frequencies.of(trait));
        double episodes = frequencies.episodes();
        return switch (trait.kind()) {
            case GUEST, PERSON, PHRASE ->
                in > Math.max(ALWAYS_DISTINCT, episodes * HOST_SHARE) ? 0 : Math.sqrt(Math.min(1, CLOSE_GUEST / in));
            case SERIES ->
                in > Math.max(ALWAYS_DISTINCT, episodes * 0.5) ? 0 : Math.sqrt(Math.min(1, CLOSE_SERIES / in));
            case CAPITALIZED, NAME_PART, SMALL, KEYWORDS, SENTENCE -> 0;
            default -> {
                double often = use.weight() < 1 ? use.weight() : 1 + Math.log(use.weight());
                double capitals =
                        trait.kind() == Kind.WORD && frequencies.isCapitalized(trait.text()) ? CAPITALIZED : 1;
                yield in > Math.max(ALWAYS_DISTINCT, episodes * WIDEST)
                        ? 0
                        : often * frequencies.rarity(trait) * capitals;
            }
        };
    }
}
