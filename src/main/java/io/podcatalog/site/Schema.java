package io.podcatalog.site;

import io.podcatalog.podcast.HttpUrl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds structured data in the vocabulary of schema.org. */
public final class Schema {

    private Schema() {}

    public static Map<String, Object> inContext(Map<String, Object> node) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.putAll(node);
        return data;
    }

    public static Map<String, Object> node(String type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", type);
        return node;
    }

    /** Schema.org wants instants and durations as ISO 8601, which is what their {@code toString} writes. */
    public static void put(Map<String, Object> data, String property, @Nullable Object value) {
        if (value != null) {
            boolean written = value instanceof Map || value instanceof List || value instanceof Number;
            data.put(property, written ? value : value.toString());
        }
    }

    /** {@return the only one itself, null if there is none: consumers read both forms, and this one is shorter} */
    public static @Nullable Object oneOrMore(List<Map<String, Object>> values) {
        return switch (values.size()) {
            case 0 -> null;
            case 1 -> values.get(0);
            default -> values;
        };
    }

    public static @Nullable String text(@Nullable HttpUrl url) {
        return url == null ? null : url.value();
    }
}
