package io.podcatalog.catalog;

import io.podcatalog.notes.RecurringSentences;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores the recurring sentences of a podcast in one column; every page with its episodes reads all of them. */
@Converter
class RecurringSentencesConverter implements AttributeConverter<RecurringSentences, byte[]> {

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable RecurringSentences sentences) {
        return sentences == null ? null : sentences.bytes();
    }

    @Override
    public RecurringSentences convertToEntityAttribute(byte @Nullable [] column) {
        return column == null ? RecurringSentences.NONE : RecurringSentences.read(column);
    }
}
