package dev.slipway.terraform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.terraform.state.LockInfo;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose lock it is that a run meets. */
class LockNotesTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.600Z");
    private static final FaultException SERVER_STOPS =
            new FaultException(Fault.UNAVAILABLE, "the server stops", new InterruptedException());

    @TempDir
    Path root;

    private RunStore store = new RunStore(Path.of(""));

    @BeforeEach
    void prepare() {
        store = new RunStore(root);
    }

    private LockNotes at(Instant now) {
        return new LockNotes(store, Clock.fixed(now, ZoneOffset.UTC), "runner-1");
    }

    private static LockInfo lock(String who, String since) {
        return new LockInfo("5a8f", who, since, "OperationTypeApply");
    }

    private boolean isOurs(String who, String since) {
        return at(NOW).isOurs("uid", lock(who, since), Duration.ZERO);
    }

    private void cutOff() {
        assertThatThrownBy(() -> at(NOW).during("uid", () -> {
                    throw SERVER_STOPS;
                }))
                .isSameAs(SERVER_STOPS);
    }

    @Test
    void aLockOfACommandThatWasCutOffIsOurs() {
        cutOff();
        assertThat(isOurs("slipway@runner-1", "2026-01-02 03:04:07.123456789 +0000 UTC"))
                .isTrue();
        assertThat(isOurs("slipway@runner-1", "2026-01-02T03:04:07Z")).isTrue();
    }

    @Test
    void anyOtherLockIsNot() {
        cutOff();
        assertThat(isOurs("ann@laptop", "2026-01-02T03:04:07Z"))
                .as("another host")
                .isFalse();
        assertThat(isOurs("ann@runner-1", "2026-01-02T02:00:00Z"))
                .as("older than what was cut off")
                .isFalse();
        assertThat(isOurs("ann@runner-1", "2026-01-02T04:04:07Z"))
                .as("an hour after it began")
                .isFalse();
        assertThat(isOurs("ann@runner-1", "unknown")).isFalse();
        assertThat(at(NOW).isOurs("other", lock("slipway@runner-1", "2026-01-02T03:04:07Z"), Duration.ZERO))
                .as("another object's")
                .isFalse();
    }

    @Test
    void whoWaitsForALockMayTakeItLater() {
        cutOff();
        LockInfo late = lock("slipway@runner-1", "2026-01-02T03:14:05Z");
        assertThat(at(NOW).isOurs("uid", late, Duration.ZERO)).isFalse();
        assertThat(at(NOW).isOurs("uid", late, Duration.ofMinutes(10))).isTrue();
    }

    @Test
    void whatCameToAnEndOfItsOwnLeavesNothing() {
        assertThat(at(NOW).during("uid", () -> "planned")).isEqualTo("planned");
        assertThat(at(NOW).mayBeLeft("uid")).isFalse();
        FaultException failed = new FaultException(Fault.INVALID, "plan failed");
        assertThatThrownBy(() -> at(NOW).during("uid", () -> {
                    throw failed;
                }))
                .isSameAs(failed);
        assertThat(at(NOW).mayBeLeft("uid")).isFalse();
    }

    @Test
    void whatWasCutOffIsRememberedUntilSomebodyHasHadTheLock() {
        cutOff();
        Instant later = NOW.plus(Duration.ofHours(1));
        assertThatThrownBy(() -> at(later).during("uid", () -> {
                    throw new FaultException(Fault.CONFLICT, "locked");
                }))
                .isInstanceOf(FaultException.class);
        assertThat(isOurs("slipway@runner-1", "2026-01-02T03:04:07Z")).isTrue();
        at(later).released("uid");
        assertThat(isOurs("slipway@runner-1", "2026-01-02T03:04:07Z")).isFalse();
    }
}
