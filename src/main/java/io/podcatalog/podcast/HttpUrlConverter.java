package io.podcatalog.podcast;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class HttpUrlConverter implements AttributeConverter<HttpUrl, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable HttpUrl url) {
        return url == null ? null : url.value();
    }

    @Override
    public @Nullable HttpUrl convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : new HttpUrl(column);
    }
}
