package dev.slipway.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.terraform.state.StateKey;
import dev.slipway.terraform.state.StateStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** The answers that the backend {@code http} of OpenTofu waits for. */
class TerraformStateControllerTest {

    private static final String ANN = "{\"ID\":\"1\",\"Who\":\"ann\"}";
    private static final String BOB = "{\"ID\":\"2\",\"Who\":\"bob\"}";

    @TempDir
    Path root;

    private TerraformStateController controller = new TerraformStateController(
            new StateStore(Path.of(""), dev.slipway.kernel.secret.Redacted.of(new byte[32])));

    @BeforeEach
    void open() {
        controller = new TerraformStateController(
                new StateStore(root.resolve("states"), StateKey.beside(root.resolve("states"))));
    }

    private ResponseEntity<byte[]> send(String method, String lock, String body) {
        return controller.state(
                HttpMethod.valueOf(method), "platform", "network", lock, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void noStateIsNoContentAndAStateComesBack() {
        assertThat(send("GET", "", "").getStatusCode().value()).isEqualTo(204);
        assertThat(send("POST", "", "{\"version\":4}").getStatusCode().value()).isEqualTo(200);
        assertThat(send("GET", "", "").getBody()).asString().isEqualTo("{\"version\":4}");
        assertThat(send("DELETE", "", "").getStatusCode().value()).isEqualTo(200);
        assertThat(send("GET", "", "").getStatusCode().value()).isEqualTo(204);
        assertThat(controller.versions("platform", "network")).containsExactly(2L, 1L);
    }

    @Test
    void whoComesSecondIsToldWhoHoldsTheLock() {
        assertThat(send("LOCK", "", ANN).getStatusCode().value()).isEqualTo(200);
        ResponseEntity<byte[]> refused = send("LOCK", "", BOB);
        assertThat(refused.getStatusCode().value()).isEqualTo(423);
        assertThat(refused.getBody()).asString().isEqualTo(ANN);
        assertThat(send("POST", "2", "{}").getStatusCode().value()).isEqualTo(423);
        assertThat(send("POST", "1", "{}").getStatusCode().value()).isEqualTo(200);
        assertThat(send("UNLOCK", "", ANN).getStatusCode().value()).isEqualTo(200);
        assertThat(send("LOCK", "", BOB).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void strangeNamesAndMethodsAreRefused() {
        assertThat(send("PATCH", "", "").getStatusCode().value()).isEqualTo(405);
        assertThat(controller
                        .state(HttpMethod.GET, "..", "x", "", null)
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }
}
