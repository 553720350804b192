package dev.slipway.runtime.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryRefTest {

    @ParameterizedTest
    @CsvSource({
        "https://github.com/org/config.git, https://github.com/org/config",
        "https://GitHub.com/Org/Config/, https://github.com/org/config.git",
        "git@github.com:org/config.git, ssh://git@github.com/org/config",
        "https://ada@github.com/org/config, https://github.com/org/config",
    })
    void namesTheSameRepository(String one, String other) {
        assertThat(RepositoryRef.of(one).normalized())
                .isEqualTo(RepositoryRef.of(other).normalized());
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/org/config, https://github.com/org/other",
        "https://github.com/org/config, http://github.com/org/config",
        "https://github.com:8443/org/config, https://github.com/org/config",
    })
    void namesDifferentRepositories(String one, String other) {
        assertThat(RepositoryRef.of(one).normalized())
                .isNotEqualTo(RepositoryRef.of(other).normalized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "org/config", "ext::sh -c evil", "git://host/x", "javascript:alert(1)"})
    void refusesWhatIsNoRepository(String url) {
        assertThatThrownBy(() -> RepositoryRef.of(url)).isInstanceOfSatisfying(FaultException.class, fault -> {
            assertThat(fault.fault()).isEqualTo(Fault.INVALID);
            assertThat(fault.explanation()).contains("https://");
        });
    }

    @Test
    void printsNoPassword() {
        assertThat(RepositoryRef.of("https://ada:hunter2@example.org/x.git").toString())
                .isEqualTo("https://example.org/x.git");
    }
}
