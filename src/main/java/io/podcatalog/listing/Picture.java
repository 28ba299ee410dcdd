package io.podcatalog.listing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A square picture that the site serves itself.
 *
 * @param sources at least one, the smallest first
 * @param palette null until the site has looked for its colors
 */
public record Picture(List<Source> sources, @Nullable Palette palette) {

    /** For browsers that ignore srcset: large enough for most places on pages, and small enough to load everywhere. */
    private static final int ORDINARY_WIDTH = 448;

    /** @param path on this site; its content never changes */
    public record Source(String path, int width) {}

    public Picture and(Picture larger) {
        return new Picture(
                Stream.concat(sources.stream(), larger.sources.stream()).toList(), palette);
    }

    /** {@return the value of HTML's attribute srcset} */
    public String set() {
        return set(sources.stream());
    }

    /** {@return the same without the widths that only the head of a page needs} */
    public String smallSet() {
        return set(
                sources.stream().filter(source -> source.width() <= ordinary().width()));
    }

    /** {@return twice the smallest picture, for dense screens, as a value of srcset; null without a larger one} */
    public @Nullable String doubled() {
        return sources.stream()
                .filter(source -> source.width() == 2 * smallest().width())
                .map(source -> source.path() + " 2x")
                .findFirst()
                .orElse(null);
    }

    private static String set(Stream<Source> sources) {
        return sources.map(source -> source.path() + " " + source.width() + "w").collect(Collectors.joining(", "));
    }

    public Source ordinary() {
        return sources.stream()
                .filter(source -> source.width() >= ORDINARY_WIDTH)
                .findFirst()
                .orElse(largest());
    }

    public Source smallest() {
        return sources.get(0);
    }

    public Source largest() {
        return sources.get(sources.size() - 1);
    }
}
