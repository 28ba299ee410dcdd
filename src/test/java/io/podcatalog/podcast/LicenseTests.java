package io.podcatalog.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenseTests {

    @ParameterizedTest
    @CsvSource({
        "cc-by-4.0, https://creativecommons.org/licenses/by/4.0/",
        "CC-BY-ND-3.0, https://creativecommons.org/licenses/by-nd/3.0/",
        "cc-by-nc-sa-4.0, https://creativecommons.org/licenses/by-nc-sa/4.0/",
        "cc0-1.0, https://creativecommons.org/publicdomain/zero/1.0/",
        "cc-by, ",
        "cc-by-4.0 or so, ",
        "All rights reserved, "
    })
    void ofCreativeCommonsHasAnAddress(String name, HttpUrl address) {
        assertThat(new License(name, null).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"cc-by-4.0", "Our terms"})
    void hasTheAddressThatThePublisherGives(String name) {
        HttpUrl terms = new HttpUrl("https://show.example.com/terms");
        assertThat(new License(name, terms).address()).isEqualTo(terms);
    }
}
