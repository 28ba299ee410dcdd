package io.podcatalog.discovery;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The portraits of a podcast's episodes, and how close they are to each other. */
final class Space {

    /** That the notes of one episode name the other one counts as much as a guest in common. */
    private static final float REFERENCE = 1;

    private final List<Portrait> portraits;

    /** Each trait of each portrait, with the portrait's place in the list, in the order of the traits. */
    private final long[] postings;

    /** How much the trait counts there. */
    private final float[] weights;

    /** The same for what episodes are named by, and for what their notes name. */
    private final long[] references;

    /** @param portraits in the order of their ids */
    Space(List<Portrait> portraits) {
        this.portraits = portraits;
        postings = postings(portraits.stream().map(Portrait::traits).toList());
        references = postings(portraits.stream().map(Portrait::references).toList());
        weights = new float[postings.length];
        int[] next = new int[portraits.size()];
        for (int i = 0; i < postings.length; i++) {
            int portrait = (int) postings[i];
            weights[i] = portraits.get(portrait).weights()[next[portrait]++];
        }
    }

    List<Portrait> portraits() {
        return portraits;
    }

    /** {@return in how many portraits a trait is} */
    int frequency(int trait) {
        return end(postings, trait) - start(postings, trait);
    }

    /** {@return how close each portrait is to this one, 0 where they have nothing in common; to itself as well} */
    float[] scores(Portrait portrait) {
        float[] scores = new float[portraits.size()];
        for (int i = 0; i < portrait.traits().length; i++) {
            int end = end(postings, portrait.traits()[i]);
            for (int at = start(postings, portrait.traits()[i]); at < end; at++) {
                scores[(int) postings[at]] += portrait.weights()[i] * weights[at];
            }
        }
        for (int reference : portrait.references()) {
            if (isOfOne(Math.min(reference, ~reference))) {
                for (int at = start(references, ~reference); at < end(references, ~reference); at++) {
                    scores[(int) references[at]] += REFERENCE;
                }
            }
        }
        return scores;
    }

    /** {@return the places of those that have anything in common with this one, the closest first} */
    List<Integer> closest(Portrait portrait, float[] scores, int most) {
        Comparator<Integer> closeness =
                Comparator.<Integer>comparingDouble(i -> -scores[i]).thenComparing(i -> i);
        PriorityQueue<Integer> closest = new PriorityQueue<>(closeness.reversed());
        float last = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > last && portraits.get(i).id() != portrait.id()) {
                closest.add(i);
                if (closest.size() > most) {
                    closest.remove();
                    last = scores[closest.element()];
                }
            }
        }
        return closest.stream().sorted(closeness).toList();
    }

    /** A number that several episodes have, one in each season, names none of them. */
    private boolean isOfOne(int name) {
        return end(references, name) - start(references, name) <= 1;
    }

    private static long[] postings(List<int[]> all) {
        long[] postings = new long[all.stream().mapToInt(one -> one.length).sum()];
        int next = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int trait : all.get(i)) {
                postings[next++] = (long) trait << Integer.SIZE | i;
            }
        }
        Arrays.sort(postings);
        return postings;
    }

    private static int start(long[] postings, int trait) {
        int at = Arrays.binarySearch(postings, (long) trait << Integer.SIZE);
        return at < 0 ? -at - 1 : at;
    }

    private static int end(long[] postings, int trait) {
        int at = Arrays.binarySearch(postings, (long) trait << Integer.SIZE | 0xFFFFFFFFL);
        return at < 0 ? -at - 1 : at;
    }
}
