package dev.slipway.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.terraform.state.LockInfo;
import dev.slipway.terraform.state.StateKey;
import dev.slipway.terraform.state.StateStore;
import dev.slipway.terraform.state.StateStore.StateId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** States that the platform keeps, as people see them. */
class TerraformStatesControllerTest {

    private static final StateId ID = new StateId("platform", "network");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final String STATE = """
            {"version": 4, "serial": %d, "lineage": "l", "resources": [], "outputs": {
              "login": {"value": "hunter2-long", "type": "string", "sensitive": true}}}
            """;

    @TempDir
    Path root;

    private StateStore store = new StateStore(Path.of(""), Redacted.of(new byte[32]));
    private TerraformStatesController controller = new TerraformStatesController(store, CLOCK);

    @BeforeEach
    void open() {
        store = new StateStore(root.resolve("states"), StateKey.beside(root.resolve("states")));
        controller = new TerraformStatesController(store, CLOCK);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void statesAreListedShownWithoutSecretsAndRestored() {
        store.write(ID, bytes(STATE.formatted(1)), "");
        store.write(ID, bytes(STATE.formatted(2)), "");
        store.write(new StateId("other", "x"), bytes(STATE.formatted(1)), "");

        assertThat(controller.list("platform"))
                .contains("\"name\":\"network\",\"version\":2")
                .doesNotContain("other");
        assertThat(controller.list("")).contains("other");
        assertThat(controller.text("platform", "network", 0))
                .contains("serial 2")
                .doesNotContain("hunter2");
        assertThat(controller.show("platform", "network", 1))
                .contains("\"serial\":1")
                .doesNotContain("hunter2");
        assertThat(controller.restore("platform", "network", bytes("{\"version\": 1}")))
                .contains("\"version\":3");
        assertThat(controller.text("platform", "network", 0)).contains("serial 1");
        assertThat(controller.history("platform", "network")).containsSubsequence("\"version\":3", "\"version\":1");
    }

    @Test
    void aLockSaysWhoHoldsItSinceWhenAndOnlyThatOneIsReleasedByMistake() {
        store.write(ID, bytes(STATE.formatted(1)), "");
        String locked =
                controller.lock("platform", "network", bytes("{\"who\": \"ann@laptop\", \"reason\": \"moving\"}"));
        assertThat(locked)
                .contains("ann@laptop")
                .contains("2026-01-02T03:04:05Z")
                .contains("moving");
        assertThat(controller.list("")).contains("\"who\":\"ann@laptop\"");

        assertThatThrownBy(() -> controller.lock("platform", "network", bytes("{\"who\": \"bob\"}")))
                .hasMessageContaining("ann@laptop holds it since 2026-01-02T03:04:05Z for moving");
        assertThatThrownBy(() -> controller.unlock("platform", "network", bytes("{\"who\": \"bob\"}")))
                .hasMessageContaining("ann@laptop holds it since")
                .hasMessageContaining("by its id");
        String id = LockInfo.parse(store.lock(ID).orElseThrow()).id();
        assertThatThrownBy(() -> controller.unlock("platform", "network", bytes("{\"who\": \"bob\", \"id\": \"1\"}")))
                .isInstanceOf(FaultException.class);
        assertThat(controller.unlock("platform", "network", bytes("{\"who\": \"bob\", \"id\": \"" + id + "\"}")))
                .contains("ann@laptop");
        assertThatThrownBy(() -> controller.unlock("platform", "network", bytes("{\"who\": \"ann@laptop\"}")))
                .hasMessageContaining("is not locked");
    }

    @Test
    void whoHoldsALockReleasesItWithoutItsId() {
        controller.lock("platform", "network", bytes("{\"who\": \"ann\"}"));
        controller.unlock("platform", "network", bytes("{\"who\": \"ann\"}"));
        assertThat(store.lock(ID)).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatIsHeldIsLocked() {
        assertThatThrownBy(() -> controller.text("platform", "nothing", 0)).hasMessageContaining("keeps no state");
        assertThatThrownBy(() -> controller.history("platform", "nothing")).hasMessageContaining("keeps no state");
        assertThat(status(Fault.NOT_FOUND)).isEqualTo(404);
        assertThat(status(Fault.CONFLICT)).isEqualTo(423);
        assertThat(status(Fault.INVALID)).isEqualTo(400);
    }

    private int status(Fault fault) {
        return controller
                .refused(new FaultException(fault, "why"))
                .getStatusCode()
                .value();
    }
}
