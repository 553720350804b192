package dev.slipway.runtime.controller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResourceVersionTest {

    private static boolean isOlder(String one, String other) {
        return new ResourceVersion(one).isOlderThan(new ResourceVersion(other));
    }

    @Test
    void versionsAreNumbersHoweverLong() {
        assertThat(isOlder("9", "10")).isTrue();
        assertThat(isOlder("10", "9")).isFalse();
        assertThat(isOlder("10", "10")).isFalse();
        assertThat(isOlder("99999999999999999999", "100000000000000000000")).isTrue();
    }

    @Test
    void whatIsNoNumberCannotBeCompared() {
        assertThat(isOlder("", "10")).isFalse();
        assertThat(isOlder("abc", "10")).isFalse();
        assertThat(isOlder("9", "١٠")).isFalse();
        assertThat(isOlder("1".repeat(41), "2".repeat(42))).isFalse();
    }
}
