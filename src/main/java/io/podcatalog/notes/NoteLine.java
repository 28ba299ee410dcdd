package io.podcatalog.notes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** A line of cleaned notes as a reader sees it, with the places of its words in the tree. */
final class NoteLine {

    private static final Set<String> LITERAL = Set.of("a", "code", "kbd", "samp", "pre");
    private static final Set<String> WHOLE = Set.of("ol", "ul", "table", "pre");

    private static final Pattern TIME = Pattern.compile(
            "[\\s(\\[]*(?:(\\d{1,2})[:：](?=\\d\\d[:：]))?(\\d{1,3})[:：]([0-5]\\d)(?:\\.\\d{3})?[\\s)\\]]*");

    /** The words of one node. {@code start} is their index in the line. */
    private record Piece(TextNode node, int start, boolean isPlain) {

        int end() {
            return start + node.getWholeText().length();
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final NavigableMap<Integer, Piece> pieces = new TreeMap<>();

    private NoteLine() {}

    /** {@return the lines of {@code body} that have words, in order} */
    static List<NoteLine> of(Element body) {
        List<NoteLine> lines = new ArrayList<>(List.of(new NoteLine()));
        read(body, true, lines);
        lines.removeIf(line -> line.text.isEmpty());
        return lines;
    }

    private static void read(Element element, boolean isPlain, List<NoteLine> lines) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                lines.get(lines.size() - 1).add(words, isPlain);
            } else if (child instanceof Element inner) {
                boolean breaks = inner.isBlock() || inner.normalName().equals("br");
                if (breaks) {
                    lines.add(new NoteLine());
                }
                read(inner, isPlain && !LITERAL.contains(inner.normalName()), lines);
                if (breaks) {
                    lines.add(new NoteLine());
                }
            }
        }
    }

    private void add(TextNode words, boolean isPlain) {
        pieces.put(text.length(), new Piece(words, text.length(), isPlain));
        text.append(words.getWholeText());
    }

    String text() {
        return text.toString();
    }

    /** {@return the targets of the links in this line} */
    Set<String> targets() {
        Set<String> targets = new LinkedHashSet<>();
        for (Piece piece : pieces.values()) {
            for (Element around = piece.node().parent(); around != null; around = around.parent()) {
                if (around.normalName().equals("a")) {
                    targets.add(around.attr("href"));
                }
            }
        }
        return targets;
    }

    /**
     * A link that shows a time: to a moment of the episode, or to the same moment elsewhere.
     *
     * @param start index of its first character in the line; {@code end} is the index after its last one
     */
    record Moment(int start, int end, long seconds) {}

    /** {@return the links of {@link NoteTimes} in this line, and those of the publisher whose words are only a time} */
    List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        for (Piece piece : pieces.values()) {
            Matcher time = TIME.matcher(piece.node().getWholeText());
            if (!piece.isPlain() && time.matches() && isInLink(piece)) {
                long hours = time.group(1) == null ? 0 : Long.parseLong(time.group(1));
                long minutes = hours * 60 + Long.parseLong(time.group(2));
                moments.add(new Moment(piece.start(), piece.end(), minutes * 60 + Long.parseLong(time.group(3))));
            }
        }
        return moments;
    }

    private static boolean isInLink(Piece piece) {
        return ((Element) Objects.requireNonNull(piece.node().parent())).closest("a") != null;
    }

    /** {@return the paragraph, heading, list item or the like that it is in} */
    Element block() {
        Element block = parent();
        while (!block.isBlock() && block.parent() != null) {
            block = block.parent();
        }
        return block;
    }

    /** {@return the outermost list, table or block of code around it, which would lose its sense in parts} */
    @Nullable
    Element whole() {
        Element whole = null;
        for (Element around = parent(); around != null; around = around.parent()) {
            whole = WHOLE.contains(around.normalName()) ? around : whole;
        }
        return whole;
    }

    private Element parent() {
        return (Element)
                Objects.requireNonNull(pieces.firstEntry().getValue().node().parent());
    }

    /** Removes the words from the tree. Their elements stay. */
    void remove() {
        pieces.values().forEach(piece -> piece.node().remove());
    }

    /** {@return whether a link is possible there: within one node, and neither in a link nor in code} */
    boolean isPlain(int start, int end) {
        return piece(start, end) != null;
    }

    /** Puts these words into a link. Later words of a line must come first, because a link splits their node. */
    void link(int start, int end, String target) {
        Piece piece = piece(start, end);
        if (piece == null) {
            throw new IllegalArgumentException("No link may stand at " + start + " of: " + text);
        }
        if (end < piece.end()) {
            piece.node().splitText(end - piece.start());
        }
        TextNode shown = start == piece.start() ? piece.node() : piece.node().splitText(start - piece.start());
        Element link = new Element("a").attr("href", target);
        shown.replaceWith(link);
        link.appendChild(shown);
    }

    private @Nullable Piece piece(int start, int end) {
        Map.Entry<Integer, Piece> at = pieces.floorEntry(start);
        return at != null && at.getValue().isPlain() && end <= at.getValue().end() ? at.getValue() : null;
    }
}
