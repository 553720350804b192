package dev.slipway.provider.gcp.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

    private static final String URL = "https://www.googleapis.com/compute/v1/projects/p/global/networks/default";

    @ParameterizedTest
    @CsvSource({
        "default, true",
        "global/networks/default, true",
        "projects/p/global/networks/default, true",
        "projects/q/global/networks/default, false",
        "efault, false",
        "other, false"
    })
    void linksAreComparedAsFarAsTheShorterSays(String wanted, boolean same) {
        assertThat(Links.isSame(wanted, URL)).isEqualTo(same);
        assertThat(Links.as(wanted, URL)).isEqualTo(same ? wanted : URL);
    }

    @Test
    void nothingIsNotALink() {
        assertThat(Links.as("default", null)).isNull();
        assertThat(Links.last("default")).isEqualTo("default");
    }
}
