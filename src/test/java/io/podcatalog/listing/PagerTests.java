package io.podcatalog.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.podcatalog.site.NotFoundException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;

class PagerTests {

    @Test
    void showsTheFirstTheLastAndTheNeighbors() {
        assertThat(pager(9, 20).steps()).containsExactly(1, 0, 8, 9, 10, 0, 20);
    }

    @Test
    void fillsAGapOfOnePage() {
        assertThat(pager(4, 20).steps()).containsExactly(1, 2, 3, 4, 5, 0, 20);
        assertThat(pager(1, 3).steps()).containsExactly(1, 2, 3);
    }

    @Test
    void linksTheFirstPageByTheListsOwnAddress() {
        assertThat(pager(2, 3).previousPath()).isEqualTo("/list");
        assertThat(pager(2, 3).nextPath()).isEqualTo("/list?page=3");
    }

    @Test
    void addsThePageToAQuery() {
        Pager pager = new Pager(1, 2, 10, 20, "/search?q=fog", "/search?q=fog");
        assertThat(pager.nextPath()).isEqualTo("/search?q=fog&page=2");
    }

    @Test
    void knowsTheNumbersOfItsEntries() {
        Pager pager = new Pager(3, 3, 24, 50, "/list", "/list");

        assertThat(List.of(pager.first(), pager.end(), pager.total())).containsExactly(49L, 50L, 50L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1e3", "", " 1", "99999999999999999999", "two", "1;drop", "٣"})
    void refusesInvalidPageNumbers(String parameter) {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> Pager.parse(parameter));
    }

    @Test
    void refusesAPageAfterTheLast() {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> pager(4, 3));
    }

    private static Pager pager(int number, int last) {
        return Pager.of(
                new PageImpl<>(
                        Collections.nCopies(number > last ? 0 : 10, "x"), PageRequest.of(number - 1, 10), last * 10L),
                "/list");
    }
}
