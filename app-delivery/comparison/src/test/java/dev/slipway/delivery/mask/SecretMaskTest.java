package dev.slipway.delivery.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretMaskTest {

    private static KubeObject secret(String fields) {
        return KubeObject.of(Json.parseYaml("{apiVersion: v1, kind: Secret, metadata: {name: s}, " + fields + "}")
                .get(0));
    }

    @Test
    void plainDataIsComparedWithEncodedDataAndHidden() {
        SecretMask.Sides hidden = SecretMask.hide(
                new SecretMask.Sides(secret("stringData: {a: test}"), secret("data: {a: dGVzdA==, b: eA==}")),
                List.of());

        assertThat(hidden.target().text("data", "a")).isEqualTo(hidden.live().text("data", "a"));
        assertThat(Json.toJson(hidden.target()) + Json.toJson(hidden.live())).doesNotContain("test", "dGVzdA", "eA==");
    }

    @Test
    void aSecretWithoutDataStaysAsItIs() {
        KubeObject empty = secret("type: Opaque");

        assertThat(SecretMask.hide(new SecretMask.Sides(empty, null), List.of()).target())
                .isEqualTo(empty);
    }
}
