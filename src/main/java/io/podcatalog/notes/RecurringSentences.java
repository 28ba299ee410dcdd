package io.podcatalog.notes;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sentences and links that stand in most episodes of a show, such as footers and sponsors. This class holds only
 * their hashes. {@link Recurrence} finds them.
 */
public final class RecurringSentences {

    public static final RecurringSentences NONE = new RecurringSentences(List.of());

    /** Chinese and Japanese have no space between sentences. */
    private static final Pattern END = Pattern.compile("[。！？]\\s*|[.!?؟…]\\s+|\\R+");

    /** In letters. A shorter sentence in a running text may be an abbreviation, such as Prof. */
    private static final int SHORTEST = 12;

    private static final Pattern TRACKING = Pattern.compile("(?<=[?&])utm_[a-z]+=[^&#]*&?");

    private final long[] hashes;

    RecurringSentences(Collection<Long> hashes) {
        this.hashes = hashes.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private RecurringSentences(long[] hashes) {
        this.hashes = hashes;
    }

    public static RecurringSentences read(byte[] bytes) {
        long[] hashes = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(hashes);
        return new RecurringSentences(hashes);
    }

    public byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(hashes.length * Long.BYTES);
        buffer.asLongBuffer().put(hashes);
        return buffer.array();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecurringSentences one && Arrays.equals(hashes, one.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    /** {@return whether a text has words, and all its sentences recur} */
    public boolean contains(String text) {
        List<Long> sentences = hashes.length == 0 ? List.of() : hashes(text).toList();
        return !sentences.isEmpty() && allIn(sentences.stream());
    }

    /** {@return the text without these sentences, null where nothing is left} */
    public @Nullable String without(@Nullable String text) {
        if (text == null || hashes.length == 0) {
            return text;
        }
        String rest = sentences(text)
                .filter(Predicate.not(this::isRecurring))
                .collect(Collectors.joining())
                .strip();
        return rest.equals(text) || !Repetition.letters(rest).isEmpty() ? rest : null;
    }

    /** {@return notes in two parts: what they say about their episode, and the lines that recur} */
    public FoldedNotes fold(String html) {
        return hashes.length == 0 ? new FoldedNotes(html, null) : FoldedNotes.of(html, this);
    }

    /** {@return whether all words and links of a line recur} */
    boolean contains(NoteLine line) {
        return contains(line.text()) && allIn(targets(line));
    }

    private boolean isRecurring(String sentence) {
        String letters = Repetition.letters(sentence);
        return letters.length() >= SHORTEST && isIn(hash(letters));
    }

    private boolean allIn(Stream<Long> some) {
        return some.allMatch(this::isIn);
    }

    private boolean isIn(long hash) {
        return Arrays.binarySearch(hashes, hash) >= 0;
    }

    /** {@return the hash of each sentence with letters or digits} */
    static Stream<Long> hashes(String text) {
        return sentences(text)
                .map(Repetition::letters)
                .filter(letters -> !letters.isEmpty())
                .map(RecurringSentences::hash);
    }

    /** {@return the hashes of the links, which differ from those of all sentences} */
    static Stream<Long> targets(NoteLine line) {
        return line.targets().stream()
                .map(target -> TRACKING.matcher(target).replaceAll(""))
                .map(target -> hash("link " + target));
    }

    /** {@return the sentences, with the space behind them} */
    private static Stream<String> sentences(String text) {
        Stream.Builder<String> sentences = Stream.builder();
        Matcher end = END.matcher(text);
        int start = 0;
        while (end.find()) {
            sentences.add(text.substring(start, end.end()));
            start = end.end();
        }
        return sentences.add(text.substring(start)).build();
    }

    /** FNV-1a of 64 bits: two of the sentences of a show almost never share a hash. */
    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }
}
