package io.podcatalog.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Vectors of English words: similar meanings have similar directions. The file word-vectors.md tells their source. */
final class WordVectors {

    /** The numbers of a vector. A row of the table has their unit, and then each of them as a byte. */
    static final int SIZE = 256;

    private static final int ROW = Float.BYTES + SIZE;
    private static final int LONGEST_WORD = 40;
    private static final Pattern BLANKS = Pattern.compile("[\\x00-\\x20\\xa0]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /** The table takes 11 MB. Where memory runs low, the JVM releases it between two imports. */
    private static SoftReference<WordVectors> last = new SoftReference<>(null);

    private final ByteBuffer table = ByteBuffer.wrap(read("word-vectors.bin"));

    /** The number of each piece's row. A piece that continues a word begins with two number signs. */
    private final Map<String, Integer> rows = new HashMap<>(1 << 16);

    private WordVectors() {
        for (String piece : new String(read("word-pieces.txt"), StandardCharsets.UTF_8).split("\n")) {
            rows.put(piece, rows.size());
        }
    }

    static synchronized WordVectors get() {
        WordVectors vectors = Objects.requireNonNullElseGet(last.get(), WordVectors::new);
        last = new SoftReference<>(vectors);
        return vectors;
    }

    private static byte[] read(String name) {
        try {
            return new ClassPathResource(name, WordVectors.class).getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Adds the vectors of the words of a text, except for addresses. */
    void add(double[] sum, String text, double weight) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD);
        for (String chunk : BLANKS.split(ACCENTS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT))) {
            if (!chunk.contains("://") && !chunk.contains("www.")) {
                NO_LETTERS.splitAsStream(chunk).flatMap(this::pieces).forEach(row -> add(sum, row, weight));
            }
        }
    }

    private void add(double[] sum, int row, double weight) {
        double unit = weight * table.getFloat(row * ROW);
        for (int i = 0; i < SIZE; i++) {
            sum[i] += unit * table.get(row * ROW + Float.BYTES + i);
        }
    }

    /** {@return the rows of the longest pieces that make up the word, from its start; none if a part is unknown} */
    private Stream<Integer> pieces(String word) {
        Stream.Builder<Integer> pieces = Stream.builder();
        for (String rest = word.length() > LONGEST_WORD ? "" : word; !rest.isEmpty(); ) {
            int end = rest.length();
            while (end > 0 && !rows.containsKey(rest.substring(0, end))) {
                end--;
            }
            if (end == 0) {
                return Stream.empty();
            }
            pieces.add(rows.get(rest.substring(0, end)));
            rest = end == rest.length() ? "" : "##" + rest.substring(end);
        }
        return pieces.build();
    }
}
