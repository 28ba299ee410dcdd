package io.podcatalog.site;

import io.podcatalog.podcast.HttpUrl;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds structured data in the vocabulary of schema.org. */
public final class Schema {

    private Schema() {}

    public static @Nullable Map<String, Object> named(String type, @Nullable String name) {
        if (name == null) {
            return null;
        }
        Map<String, Object> data = node(type);
        data.put("name", name);
        return data;
    }

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
            data.put(property, value instanceof Map || value instanceof Number ? value : value.toString());
        }
    }

    public static @Nullable String text(@Nullable HttpUrl url) {
        return url == null ? null : url.value();
    }
}
