package io.podcatalog.catalog;

import io.podcatalog.podcast.Funding;
import io.podcatalog.podcast.Place;
import io.podcatalog.podcast.Soundbite;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Stores a short list of records in one column, as JSON. No query searches in it. */
abstract class JsonListConverter<T> implements AttributeConverter<List<T>, String> {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JavaType type;

    JsonListConverter(Class<T> element) {
        type = JSON.getTypeFactory().constructCollectionType(List.class, element);
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<T> list) {
        return list == null || list.isEmpty() ? null : JSON.writeValueAsString(list);
    }

    @Override
    public List<T> convertToEntityAttribute(@Nullable String column) {
        return column == null ? List.of() : JSON.readValue(column, type);
    }

    @Converter
    static class OfFunding extends JsonListConverter<Funding> {

        OfFunding() {
            super(Funding.class);
        }
    }

    @Converter
    static class OfPlaces extends JsonListConverter<Place> {

        OfPlaces() {
            super(Place.class);
        }
    }

    @Converter
    static class OfSoundbites extends JsonListConverter<Soundbite> {

        OfSoundbites() {
            super(Soundbite.class);
        }
    }
}
