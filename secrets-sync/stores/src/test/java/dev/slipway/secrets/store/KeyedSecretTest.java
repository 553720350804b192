package dev.slipway.secrets.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyedSecretTest {

    private final KeyedSecret secret = KeyedSecret.of(Map.of(
            "tls.crt", encoded("PEM"),
            "config.json", encoded("{\"db\":{\"user\":\"app\"}}"),
            "plain", encoded("{\"a\":1}")));

    @Test
    void aPropertyIsAKeyBeforeItIsAPath() {
        assertThat(text("tls.crt")).isEqualTo("PEM");
        assertThat(text("config.json.db.user")).isEqualTo("app");
        assertThat(text("plain.a")).isEqualTo("1");
    }

    @Test
    void allOfItIsAnObject() {
        assertThat(text("")).contains("\"tls.crt\":\"PEM\"");
        assertThat(secret.members("").keys()).containsExactly("config.json", "plain", "tls.crt");
        assertThat(secret.members("plain").keys()).containsExactly("a");
    }

    @Test
    void aPropertyThatIsMissingSaysSo() {
        assertThatThrownBy(() -> secret.value("config.json.db.password"))
                .hasMessageContaining("no property \"config.json.db.password\"");
    }

    private String text(String property) {
        return new String(secret.value(property), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
