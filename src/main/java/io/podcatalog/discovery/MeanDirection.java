package io.podcatalog.discovery;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.stream.IntStream;

/** The mean of the directions of a show's English episodes. It says nothing about one of them. */
final class MeanDirection {

    private final double[] sum = new double[WordVectors.SIZE];
    private int episodes;

    static MeanDirection read(DataInput in) throws IOException {
        MeanDirection mean = new MeanDirection();
        mean.episodes = in.readInt();
        for (int i = 0; i < mean.sum.length; i++) {
            mean.sum[i] = in.readDouble();
        }
        return mean;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(episodes);
        for (double number : sum) {
            out.writeDouble(number);
        }
    }

    /** @param direction empty for an episode without one, which does not count */
    void add(double[] direction) {
        for (int i = 0; i < direction.length; i++) {
            sum[i] += direction[i];
        }
        episodes += Math.min(1, direction.length);
    }

    /** {@return the difference of a direction from this mean} */
    double[] takenFrom(double[] direction) {
        return IntStream.range(0, direction.length)
                .mapToDouble(i -> direction[i] - sum[i] / Math.max(1, episodes))
                .toArray();
    }
}
