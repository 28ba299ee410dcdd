package io.podcatalog.notes;

import org.jsoup.nodes.Element;

/**
 * Limits cleaned notes to 256 KiB of HTML. Its own limit is lower: it leaves room for the last tags and for 24 KiB of
 * links to moments.
 */
final class NoteBudget {

    private static final int MOST = 224 * 1024;

    private int left = MOST;

    Element element(String name) {
        left -= 2 * name.length() + 5;
        return new Element(name);
    }

    /** {@return an empty copy of a mark} */
    Element copy(Element mark) {
        mark.attributes().forEach(attribute -> left -= attribute.getKey().length() + cost(attribute.getValue()) + 4);
        Element copy = element(mark.normalName());
        copy.attributes().addAll(mark.attributes());
        return copy;
    }

    boolean isSpent() {
        return left <= 0;
    }

    /** {@return as much of {@code text} as the budget has room for} */
    String take(String text) {
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            left -= cost(c);
            if (left < 0) {
                break;
            }
            end += Character.charCount(c);
        }
        return text.substring(0, end);
    }

    private static int cost(String text) {
        return text.codePoints().map(NoteBudget::cost).sum();
    }

    /** {@return the bytes of a character in UTF-8, or the length of its escape} */
    private static int cost(int c) {
        if (c == '&' || c == '<' || c == '>' || c == '"' || c == 0xA0) {
            return 6;
        }
        return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
}
