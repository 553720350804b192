package dev.slipway.cli.cluster;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionStepTest {

    @ParameterizedTest
    @CsvSource({"v1.36.0,v1.36.0", "v1.36.3,v1.36.10", "v1.36.9,v1.37.0", "v1.36.0,v1.37.1-rc.1"})
    void goesUpByOneMinorVersion(String from, String to) {
        assertThatCode(() -> VersionStep.check(from, to, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "v1.36.0,v1.35.9,no way back",
        "v1.36.1,v1.36.0,no way back",
        "v1.36.0,v1.38.0,step by step",
        "v1.36.0,v2.0.0,step by step",
        "v1.36.0,1.37.0,is no version",
        "v1.36.0,latest,is no version"
    })
    void refusesWhatCannotBe(String from, String to, String why) {
        assertThatThrownBy(() -> VersionStep.check(from, to, false))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aClassThatListsVersionsKnowsLongerWays() {
        assertThatCode(() -> VersionStep.check("v1.34.0", "v1.37.0", true)).doesNotThrowAnyException();
    }
}
