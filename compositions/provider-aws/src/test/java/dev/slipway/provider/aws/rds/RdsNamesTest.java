package dev.slipway.provider.aws.rds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RdsNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"app-db", "app-db-x7k2p", "a", "App1"})
    void identifiersStayAsTheyAre(String name) {
        assertThat(RdsNames.identifier(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.db",
                "7up",
                "-x-",
                "a--b",
                "...",
                "ein-sehr-langer-name-der-laenger-ist-als-dreiundsechzig-zeichen-und-weiter-geht",
            })
    void otherNamesBecomeIdentifiers(String name) {
        assertThat(RdsNames.identifier(name))
                .matches("[a-zA-Z](-?[a-zA-Z0-9])*")
                .hasSizeLessThanOrEqualTo(63)
                .isEqualTo(RdsNames.identifier(name));
    }

    @Test
    void namesThatOnlyLookAlikeStayApart() {
        assertThat(RdsNames.identifier("app.db")).isNotEqualTo(RdsNames.identifier("app..db"));
    }
}
