package io.podcatalog.storage;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * The function {@code array_has(:array, value)} in Hibernate's language. Hibernate translates {@code value in :list}
 * anew for each request, because the SQL depends on the length of the list; that was an eighth of the time of a search.
 * It does so for the last argument of any function, too, so the array is the first. Unlike Hibernate's own functions,
 * this one uses the index of the value.
 */
public class ArrayHas implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        functions
                .getFunctionRegistry()
                .patternDescriptorBuilder("array_has", "?2=any(?1)")
                .setExactArgumentCount(2)
                .setInvariantType(
                        functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN))
                .register();
    }
}
