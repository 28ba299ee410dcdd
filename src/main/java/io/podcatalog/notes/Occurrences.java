package io.podcatalog.notes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which of many texts occur in a page. It reads each text and the page once (Aho and Corasick, 1975): the time
 * grows with their lengths, and no text can make it grow faster.
 */
final class Occurrences {

    private static final int ROOT = 0;

    /** The letter that leads to a node. The nodes are numbered by their distance from the root. */
    private final char[] letters;

    /** A node's first child; few nodes have others. */
    private final int[] firstChildren;

    private final Map<Long, Integer> otherChildren = new HashMap<>();

    /** The node of the longest end of a node's text with which another text, or the same one, begins. */
    private final int[] suffixes;

    private int nodes = 1;

    private Occurrences(int most) {
        letters = new char[most];
        firstChildren = new int[most];
        suffixes = new int[most];
    }

    /** {@return those of the {@code texts} that {@code page} contains} */
    static Set<String> of(Collection<String> texts, CharSequence page) {
        Occurrences tree =
                new Occurrences(1 + texts.stream().mapToInt(String::length).sum());
        Map<String, Integer> ends = tree.addAll(texts);
        boolean[] seen = tree.seen(page);
        Set<String> found = new HashSet<>(ends.keySet());
        found.removeIf(text -> !seen[ends.get(text)]);
        return found;
    }

    /** Adds the first letters of all texts, then the second ones, and so on: the suffixes of a node exist before it. */
    private Map<String, Integer> addAll(Collection<String> texts) {
        Map<String, Integer> ends = new HashMap<>();
        texts.forEach(text -> ends.put(text, ROOT));
        List<Map.Entry<String, Integer>> open = new ArrayList<>(ends.entrySet());
        for (int i = 0; !open.isEmpty(); i++) {
            int at = i;
            open.removeIf(text -> text.getKey().length() == at);
            open.forEach(text ->
                    text.setValue(childOrNew(text.getValue(), text.getKey().charAt(at))));
        }
        return ends;
    }

    private int childOrNew(int parent, char letter) {
        int child = child(parent, letter);
        if (child != ROOT) {
            return child;
        }
        int node = nodes++;
        letters[node] = letter;
        suffixes[node] = parent == ROOT ? ROOT : next(suffixes[parent], letter);
        if (firstChildren[parent] == ROOT) {
            firstChildren[parent] = node;
        } else {
            otherChildren.put(key(parent, letter), node);
        }
        return node;
    }

    private boolean[] seen(CharSequence page) {
        boolean[] seen = new boolean[nodes];
        int node = ROOT;
        seen[ROOT] = true;
        for (int i = 0; i < page.length(); i++) {
            node = next(node, page.charAt(i));
            seen[node] = true;
        }
        for (int longer = nodes - 1; longer > ROOT; longer--) {
            seen[suffixes[longer]] |= seen[longer];
        }
        return seen;
    }

    private int next(int node, char letter) {
        int from = node;
        int child = child(from, letter);
        while (child == ROOT && from != ROOT) {
            from = suffixes[from];
            child = child(from, letter);
        }
        return child;
    }

    /** {@return the child, or the root where there is none} */
    private int child(int node, char letter) {
        int first = firstChildren[node];
        if (first == ROOT || letters[first] == letter) {
            return first;
        }
        return otherChildren.getOrDefault(key(node, letter), ROOT);
    }

    private static long key(int node, char letter) {
        return (long) node << Character.SIZE | letter;
    }
}
