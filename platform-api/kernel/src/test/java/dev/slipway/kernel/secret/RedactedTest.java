package dev.slipway.kernel.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedactedTest {

    private record Login(String user, Redacted<String> password) {}

    @Test
    void printsAsAMaskAlsoInsideOfOtherValues() {
        Login login = new Login("app", Redacted.of("hunter2"));

        assertThat(login).hasToString("Login[user=app, password=***]");
        assertThat(List.of(login.password())).hasToString("[***]");
        assertThat(String.format("%s", login.password())).isEqualTo("***");
    }

    @Test
    void serialisesAsAMask() throws Exception {
        String json = new ObjectMapper()
                .writeValueAsString(Map.of("login", new Login("app", Redacted.of("hunter2")), "raw", Redacted.of(7)));

        assertThat(json).contains("***").doesNotContain("hunter2", "7");
    }

    @Test
    void givesTheValueOutOnlyWhenAsked() {
        assertThat(Redacted.of("hunter2").map(String::length)).hasToString("***");
        assertThat(Redacted.of("hunter2").map(String::length).reveal()).isEqualTo(7);
    }

    @Test
    void equalBytesAreEqual() {
        Redacted<byte[]> one = Redacted.of("x".getBytes(StandardCharsets.UTF_8));

        assertThat(Redacted.of("x".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(one)
                .hasSameHashCodeAs(one);
        assertThat(Redacted.of("y".getBytes(StandardCharsets.UTF_8))).isNotEqualTo(one);
    }

    @Test
    @SuppressWarnings("NullAway") // the point of the test
    void holdsSomethingAlways() {
        assertThatThrownBy(() -> Redacted.of(null)).isInstanceOf(NullPointerException.class);
    }
}
