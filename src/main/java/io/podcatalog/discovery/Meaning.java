package io.podcatalog.discovery;

import io.podcatalog.discovery.Passage.Part;
import io.podcatalog.language.Language;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The subject of an English episode as a vector: how the direction of its words differs from the mean of its show.
 * Episodes on similar subjects have similar vectors, also without a common word.
 *
 * @param numbers none where the episode has no meaning, such as in other languages
 * @param length of the vector
 */
record Meaning(byte[] numbers, double length) {

    /** A smaller difference from the mean is a rounding error. */
    private static final double SMALLEST = 1e-6;

    Meaning(byte... numbers) {
        this(numbers, Math.sqrt(product(numbers, numbers)));
    }

    /** {@return the sum of the vectors of the words in title and notes, with length 1; empty without such words} */
    static double[] direction(List<Passage> passages, Language language) {
        double[] sum = new double[WordVectors.SIZE];
        if (language.equals(Language.ENGLISH)) {
            WordVectors words = WordVectors.get();
            passages.stream()
                    .filter(passage -> passage.part() == Part.TITLE || passage.part() == Part.NOTES)
                    .forEach(passage -> words.add(sum, passage.text(), passage.part().weight));
        }
        double length =
                Math.sqrt(DoubleStream.of(sum).map(number -> number * number).sum());
        return length == 0
                ? new double[0]
                : DoubleStream.of(sum).map(number -> number / length).toArray();
    }

    static Meaning of(double[] direction, MeanDirection mean) {
        double[] difference = mean.takenFrom(direction);
        double largest = DoubleStream.of(difference).map(Math::abs).max().orElse(0);
        if (largest < SMALLEST) {
            return new Meaning();
        }
        byte[] numbers = new byte[difference.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (byte) Math.round(difference[i] / largest * Byte.MAX_VALUE);
        }
        return new Meaning(numbers);
    }

    /** {@return from -1 to 1: the cosine of the angle between both vectors; 0 where an episode has no meaning} */
    double cosine(Meaning other) {
        return length == 0 || other.length == 0 ? 0 : product(numbers, other.numbers) / (length * other.length);
    }

    private static int product(byte[] some, byte[] others) {
        int product = 0;
        for (int i = 0; i < some.length; i++) {
            product += some[i] * others[i];
        }
        return product;
    }
}
