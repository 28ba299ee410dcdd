package io.podcatalog.transcript;

import io.podcatalog.podcast.UnusableFileException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON from any publisher, with limits for depth, numbers, names and texts. A text may contain a line end, which
 * JSON forbids: some hosts write one, and {@link FileText} makes one of U+2028. A number may be NaN, which Python writes.
 */
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxTokenCount(1_000_000)
                    .maxNumberLength(100)
                    .maxNameLength(1000)
                    .maxStringLength(1_000_000)
                    .build())
            .build());

    private Json() {}

    static JsonNode read(String text) throws UnusableFileException {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException broken) {
            throw new UnusableFileException("the file is not valid JSON", broken);
        }
    }

    static @Nullable String text(JsonNode object, String field) {
        return text(object.path(field));
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() || value.isNumber() ? value.asString() : null;
    }

    /** {@return the moment in a field: a number of seconds, or a text such as 1:02:03; else null} */
    static @Nullable Duration moment(JsonNode object, String field) {
        return moment(object.path(field));
    }

    static @Nullable Duration moment(JsonNode value) {
        return value.isNumber() ? Moment.ofSeconds(value.asDouble()) : Moment.parse(text(value));
    }
}
