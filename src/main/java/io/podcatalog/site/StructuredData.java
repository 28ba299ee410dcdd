package io.podcatalog.site;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.standard.serializer.IStandardJavaScriptSerializer;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON for a script element. It escapes the characters that could end the element or begin a comment (HTML,
 * "Restrictions for contents of script elements").
 */
class StructuredData implements IStandardJavaScriptSerializer {

    private final JsonMapper json = JsonMapper.builder(
                    JsonFactory.builder().characterEscapes(new MarkupEscapes()).build())
            .build();

    @Override
    public void serializeValue(Object value, Writer writer) {
        try {
            writer.write(json.writeValueAsString(value));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static final class MarkupEscapes extends CharacterEscapes {

        private final int[] ascii = standardAsciiEscapesForJSON();

        MarkupEscapes() {
            for (char c : "<>&/".toCharArray()) {
                ascii[c] = ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii;
        }

        /** Letters of other scripts stay as they are: escaped, each takes three times the bytes. */
        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return null;
        }
    }
}
