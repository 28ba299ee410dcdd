package io.podcatalog.podcast;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Remembers what it has read: a list names the same few addresses, and checking one takes longer than reading it. */
@Converter(autoApply = true)
class HttpUrlConverter implements AttributeConverter<HttpUrl, String> {

    /** In characters, of all remembered addresses together. */
    private static final int REMEMBERED = 1_000_000;

    private final LoadingCache<String, HttpUrl> urls = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher((String text, HttpUrl url) -> text.length())
            .build(HttpUrl::new);

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable HttpUrl url) {
        return url == null ? null : url.value();
    }

    @Override
    public @Nullable HttpUrl convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : urls.get(column);
    }
}
