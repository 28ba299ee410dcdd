package io.podcatalog.catalog;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the number of an episode without the zeros that a column with a fixed scale adds: 315.500 is 315.5. */
@Converter
class EpisodeNumberConverter implements AttributeConverter<BigDecimal, BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable BigDecimal number) {
        return number;
    }

    @Override
    public @Nullable BigDecimal convertToEntityAttribute(@Nullable BigDecimal column) {
        if (column == null) {
            return null;
        }
        BigDecimal number = column.stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
