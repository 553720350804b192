package dev.slipway.terraform.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.terraform.state.StateStore.StateId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** States that are locked, encrypted and remembered. */
class StateStoreTest {

    private static final StateId ID = new StateId("platform", "network");
    private static final String ANN = "{\"ID\":\"1\",\"Who\":\"ann\"}";
    private static final String BOB = "{\"ID\":\"2\",\"Who\":\"bob\"}";

    @TempDir
    Path root;

    private StateStore store = new StateStore(Path.of(""), dev.slipway.kernel.secret.Redacted.of(new byte[32]));

    @BeforeEach
    void open() {
        store = new StateStore(root.resolve("states"), StateKey.beside(root.resolve("states")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String newest() {
        return store.read(ID)
                .map(state -> new String(state, StandardCharsets.UTF_8))
                .orElse("none");
    }

    @Test
    void everyVersionStays() {
        assertThat(newest()).isEqualTo("none");
        store.write(ID, bytes("one"), "");
        store.write(ID, bytes("two"), "");
        store.remove(ID, "");
        assertThat(newest()).isEqualTo("none");
        assertThat(store.versions(ID)).containsExactly(3L, 2L, 1L);
        assertThat(store.read(ID, 1)).hasValue(bytes("one"));
    }

    @Test
    void onlyWhoHoldsTheLockWrites() {
        store.lock(ID, ANN);
        store.lock(ID, ANN);
        assertThatThrownBy(() -> store.lock(ID, BOB)).hasMessageContaining("ann");
        assertThatThrownBy(() -> store.write(ID, bytes("x"), "2"))
                .isInstanceOfSatisfying(FaultException.class, fault -> assertThat(fault.reference())
                        .isEqualTo(ANN));
        assertThatThrownBy(() -> store.unlock(ID, BOB)).hasMessageContaining("ann");
        store.write(ID, bytes("x"), "1");
        store.unlock(ID, ANN);
        store.lock(ID, BOB);
        assertThat(newest()).isEqualTo("x");
    }

    @Test
    void nothingLiesInTheClearAndNothingStandsInForAnother() throws IOException {
        store.write(ID, bytes("a-secret-in-a-state"), "");
        StateId other = new StateId("platform", "other");
        store.write(other, bytes("y"), "");
        Path file = root.resolve("states/platform/network/1.sealed");
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("secret");
        Files.copy(
                root.resolve("states/platform/other/1.sealed"),
                file,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> store.read(ID)).hasMessageContaining("damaged");
    }

    @Test
    void aDamagedOrCutStateIsSaidToBeSo() throws IOException {
        store.write(ID, bytes("x"), "");
        Files.write(root.resolve("states/platform/network/1.sealed"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> store.read(ID)).hasMessageContaining("damaged");
    }

    @Test
    void aBigStateIsKept() {
        byte[] big = new byte[20 * 1024 * 1024];
        store.write(ID, big, "");
        assertThat(store.read(ID).orElseThrow()).hasSameSizeAs(big);
    }

    @Test
    void anEarlierVersionComesBackUnlessSomebodyHoldsTheLock() {
        store.write(ID, bytes("one"), "");
        store.write(ID, bytes("broken"), "");
        store.lock(ID, ANN);
        assertThatThrownBy(() -> store.restore(ID, 1)).hasMessageContaining("ann holds it since");
        store.unlock(ID, ANN);
        store.restore(ID, 1);
        assertThat(newest()).isEqualTo("one");
        assertThatThrownBy(() -> store.restore(ID, 9)).hasMessageContaining("no version 9");
        assertThat(store.history(ID)).extracting(StateStore.Version::number).containsExactly(3L, 2L, 1L);
        assertThat(store.history(ID)).extracting(StateStore.Version::bytes).containsExactly(3L, 6L, 3L);
    }

    @Test
    void allStatesAreListed() {
        assertThat(store.states()).isEmpty();
        store.write(ID, bytes("x"), "");
        store.lock(new StateId("a", "locked-only"), ANN);
        assertThat(store.states()).containsExactly(new StateId("a", "locked-only"), ID);
    }

    @Test
    void aLockIsReadAsItIsWritten() {
        LockInfo lock = new LockInfo("7", "ann@laptop", "2026-01-02T03:04:05Z", "maintenance");
        assertThat(LockInfo.parse(lock.json())).isEqualTo(lock);
        assertThat(LockInfo.parse("plain").id()).isEqualTo("plain");
        assertThat(LockInfo.parse("plain").text()).contains("unknown holds it since unknown");
        assertThat(LockInfo.told("the state is locked: " + lock.text() + "; wait until it is released"))
                .contains(lock);
        assertThat(LockInfo.told("nothing is locked")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02 03:04:05.123456789 +0000 UTC, 2026-01-02T03:04:05.123456789Z",
        "2026-01-02 03:04:05 +0000 UTC, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05.5Z, 2026-01-02T03:04:05.500Z",
        "2026-01-02 03:04:05 +0200 CEST, ",
        "2026-99-02T03:04:05Z, ",
        "unknown, "
    })
    void whenALockWasTakenIsReadWhereItIsCertain(String since, Instant expected) {
        assertThat(new LockInfo("7", "ann@laptop", since, "x").takenAt()).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void namesLeadNowhereElse() {
        assertThatThrownBy(() -> new StateId("..", "x")).hasMessageContaining("named by");
        assertThatThrownBy(() -> new StateId("a", "x/y")).hasMessageContaining("named by");
    }
}
