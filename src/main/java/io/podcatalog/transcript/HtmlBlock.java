package io.podcatalog.transcript;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a page.
 *
 * @param tag h1 to h6 and dt for a heading, else empty
 * @param text with \n for each br
 * @param bold how many characters at the start are bold
 * @param speaker what a cite element before the text says
 * @param start what a time element before or in the text says
 */
record HtmlBlock(
        String tag,
        String text,
        int bold,
        @Nullable String speaker,
        @Nullable Duration start) {

    /** A heading, or bold words at the start. */
    String head() {
        return tag.isEmpty() ? text.substring(0, bold).strip() : text;
    }

    String rest() {
        return tag.isEmpty() ? text.substring(bold) : "";
    }

    /** Heads of one kind are either all names, or none of them is. */
    String kind() {
        boolean alone = rest().isBlank() || rest().startsWith("\n");
        return !tag.isEmpty() ? tag : alone ? "bold line" : "bold words";
    }

    boolean hasColon() {
        return head().endsWith(":")
                || head().endsWith("：")
                || rest().stripLeading().startsWith(":");
    }
}
