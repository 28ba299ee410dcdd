package io.podcatalog.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.query.DeclaredQuery;
import org.springframework.data.jpa.repository.query.QueryEnhancer.QueryRewriteInformation;
import org.springframework.data.projection.SpelAwareProxyProjectionFactory;
import org.springframework.data.repository.query.ReturnedType;

class RecordQueryTests {

    private static final String NEW = "select new " + Pair.class.getName();

    record Pair(long id, String title) {}

    static class Thing {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select t.id, t.title from Thing t | (t.id, t.title) from Thing t",
                "select t.id, (select max(o.title) from Thing o) from Thing t | (t.id, (select max(o.title) from Thing o)) from Thing t",
                "select t.id, t.fromage from Thing t where t.id in (select o.id from Thing o) | (t.id, t.fromage) from Thing t where t.id in (select o.id from Thing o)",
            })
    void makesRecords(String query, String rest) {
        assertThat(rewritten(query, Pair.class)).isEqualTo(NEW + rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select pair from Thing t join t.pairs pair where t.id = :id",
                "select t.first from Thing t where t.id = :id"
            })
    void selectsRecordsThatAreValuesOfAnEntityAsTheyAre(String query) {
        assertThat(rewritten(query, Pair.class)).isEqualTo(query);
    }

    @Test
    void makesRecordsOfASelectionOnSeveralLines() {
        assertThat(rewritten("\n select t.id,\n  t.title\nfrom Thing t\n", Pair.class))
                .isEqualTo(NEW + "(t.id,\n  t.title)\nfrom Thing t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select t from Thing t",
                "update Thing t set t.title = :title",
                "delete from Thing t where t.id = :id"
            })
    void leavesOtherQueriesAsTheyAre(String query) {
        assertThat(rewritten(query, Thing.class)).isEqualTo(query);
    }

    @Test
    void refusesASelectionFromNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rewritten("select (t.id, t.title from Thing t", Pair.class))
                .withMessageContaining("(t.id, t.title");
    }

    private static String rewritten(String query, Class<?> type) {
        return new RecordQuery.Factory().create(DeclaredQuery.jpqlQuery(query)).rewrite(new QueryRewriteInformation() {
            @Override
            public Sort getSort() {
                return Sort.unsorted();
            }

            @Override
            public ReturnedType getReturnedType() {
                return ReturnedType.of(type, Thing.class, new SpelAwareProxyProjectionFactory());
            }
        });
    }
}
