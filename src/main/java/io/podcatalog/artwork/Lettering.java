package io.podcatalog.artwork;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes texts of all scripts for which this computer has fonts, in lines. A server may have no fonts at all. */
final class Lettering {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final String ELLIPSIS = "…";

    /** Null on a computer without fonts. Java makes this font of all that are installed. */
    private static final @Nullable Font FONT = font();

    private Lettering() {}

    /** Some lines under each other. */
    record Block(List<TextLayout> lines) {

        int height() {
            return (int) lines.stream()
                    .mapToDouble(line -> line.getAscent() + line.getDescent() + line.getLeading())
                    .sum();
        }
    }

    private static @Nullable Font font() {
        try {
            Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
            new TextLayout("a", font, CONTEXT).getAdvance();
            return font;
        } catch (RuntimeException | LinkageError | InternalError none) {
            // Java fails in all these ways where the fonts, their configuration or the library for them is missing.
            return null;
        }
    }

    /** {@return whether no letter or digit of the text is missing} */
    static boolean canWrite(String text) {
        return FONT != null
                && written(text).codePoints().filter(Character::isLetterOrDigit).count()
                        == text.codePoints().filter(Character::isLetterOrDigit).count()
                && !written(text).isBlank();
    }

    static boolean isRightToLeft(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    static TextLayout line(String text, int style, int size) {
        return new TextLayout(written(text), font(style, size), CONTEXT);
    }

    /** {@return the text in the largest of the sizes in which it fits; in the smallest it ends in an ellipsis if it must} */
    static Block fit(String text, int style, int[] sizes, int width, int height) {
        String written = written(text);
        for (int size : sizes) {
            Block block = new Block(lines(written, font(style, size), width, Integer.MAX_VALUE));
            if (block.height() <= height) {
                return block;
            }
        }
        Font smallest = font(style, sizes[sizes.length - 1]);
        int most = 1;
        while (new Block(lines(written, smallest, width, most + 1)).height() <= height) {
            most++;
        }
        return new Block(lines(written, smallest, width, most));
    }

    private static List<TextLayout> lines(String text, Font font, int width, int most) {
        LineBreakMeasurer measurer = new LineBreakMeasurer(
                new AttributedString(text, Map.of(TextAttribute.FONT, font)).getIterator(), CONTEXT);
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < text.length()) {
            int start = measurer.getPosition();
            if (lines.size() == most - 1 && measurer.nextOffset(width) < text.length()) {
                lines.add(cut(text.substring(start, measurer.nextOffset(width)), font, width));
                return lines;
            }
            lines.add(measurer.nextLayout(width));
        }
        return lines;
    }

    private static TextLayout cut(String line, Font font, int width) {
        String kept = line.strip();
        TextLayout shown = new TextLayout(kept + ELLIPSIS, font, CONTEXT);
        while (shown.getAdvance() > width && kept.length() > 1) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1)).strip();
            shown = new TextLayout(kept + ELLIPSIS, font, CONTEXT);
        }
        return shown;
    }

    /** {@return the text without signs that no font has, such as emoji} */
    private static String written(String text) {
        Font font = FONT;
        StringBuilder written = new StringBuilder();
        text.codePoints()
                .filter(sign -> font != null && (font.canDisplay(sign) || Character.getType(sign) == Character.FORMAT))
                .forEach(written::appendCodePoint);
        return written.toString().replaceAll("\\s+", " ").strip();
    }

    private static Font font(int style, int size) {
        return Objects.requireNonNull(FONT).deriveFont(style, size);
    }
}
