package dev.slipway.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.local.process.ProcessSpec.StopSignal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessTest {

    @TempDir
    Path directory;

    @AfterEach
    void killWhatIsLeft() throws Exception {
        var left = ManagedProcess.find(sleeper());
        if (left.isPresent()) {
            left.get().kill();
        }
    }

    @Test
    void startingTwiceGivesTheSameProcess() throws Exception {
        var first = ManagedProcess.start(sleeper());
        assertThat(ManagedProcess.start(sleeper()).pid()).isEqualTo(first.pid());
    }

    @Test
    void aStoppedProcessIsNotFoundAgain() throws Exception {
        ManagedProcess.start(sleeper()).stop();
        assertThat(ManagedProcess.find(sleeper())).isEmpty();
    }

    @Test
    void aKilledProcessIsNotTakenForAlive() throws Exception {
        var process = ManagedProcess.start(sleeper());
        process.kill();
        assertThat(process.isAlive()).isFalse();
        assertThat(ManagedProcess.find(sleeper())).isEmpty();
    }

    @Test
    void aProcessThatOnlyHasTheSameNumberIsNotOurs() throws Exception {
        var process = ManagedProcess.start(sleeper());
        new ProcessRecord(process.pid(), Instant.now().minus(Duration.ofHours(1)))
                .write(sleeper().record());
        assertThat(ManagedProcess.find(sleeper())).isEmpty();
        process.kill();
    }

    @Test
    void aHalfWrittenRecordIsNobody() throws Exception {
        Files.writeString(sleeper().record(), "12");
        assertThat(ManagedProcess.find(sleeper())).isEmpty();
    }

    @Test
    void anInterruptEndsAProcessThatAsksForOne() throws Exception {
        var spec = new ProcessSpec("sleeper", List.of("sleep", "60"), Map.of(), directory, StopSignal.INT);
        var process = ManagedProcess.start(spec);
        process.stop();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aProcessThatEndsWhileStartingIsReportedWithItsLastWords() throws Exception {
        var spec = ProcessSpec.of("broken", directory, List.of("/bin/sh", "-c", "echo port taken; exit 3"));
        var process = ManagedProcess.start(spec);
        assertThatThrownBy(() -> process.awaitHealthy(() -> false, Duration.ofSeconds(20)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("broken ended while starting")
                .hasMessageContaining("port taken");
    }

    @Test
    void aProcessThatWasFoundAndEndsWhileWeWaitIsStartedAgain() throws Exception {
        var first = ManagedProcess.start(sleeper());
        var found = ManagedProcess.start(sleeper());
        assertThat(found.pid()).isEqualTo(first.pid());
        first.kill();

        found.awaitHealthy(() -> found.pid() != first.pid(), Duration.ofSeconds(20));

        assertThat(ManagedProcess.find(sleeper()))
                .hasValueSatisfying(now -> assertThat(now.pid()).isEqualTo(found.pid()));
        found.kill();
        assertThatThrownBy(() -> found.awaitHealthy(() -> false, Duration.ofSeconds(20)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("ended while starting");
    }

    @Test
    void aProcessThatNeverGetsHealthyIsReportedAfterTheTimeout() throws Exception {
        var process = ManagedProcess.start(sleeper());
        assertThatThrownBy(() -> process.awaitHealthy(() -> false, Duration.ofMillis(50)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("was not healthy within");
    }

    @Test
    void theEnvironmentIsHandedOver() throws Exception {
        var spec = ProcessSpec.of("speaker", directory, List.of("/bin/sh", "-c", "echo $WORD; exec sleep 60"))
                .withEnvironment(Map.of("WORD", "hello"));
        var process = ManagedProcess.start(spec);
        process.awaitHealthy(() -> Files.readString(spec.log()).contains("hello"), Duration.ofSeconds(20));
        process.kill();
    }

    @Test
    void aProgramWhoseRecordWasLostIsFoundAndNotStartedTwice() throws Exception {
        var log = Files.createFile(directory.resolve("followed"));
        var spec = ProcessSpec.of("follower", directory, List.of("/usr/bin/tail", "-f", log.toString()));
        var first = ManagedProcess.start(spec);
        first.awaitHealthy(
                () -> Strays.in(directory).anyMatch(handle -> handle.pid() == first.pid()), Duration.ofSeconds(20));
        first.awaitHealthy(
                () -> Strays.arguments(ProcessHandle.of(first.pid()).orElseThrow())
                                .size()
                        == 2,
                Duration.ofSeconds(20));
        Files.delete(spec.record());

        assertThat(ManagedProcess.start(spec).pid()).isEqualTo(first.pid());
        assertThat(ManagedProcess.find(spec)).isPresent();
        first.kill();
        assertThat(Strays.in(directory)).isEmpty();
    }

    private ProcessSpec sleeper() {
        return ProcessSpec.of("sleeper", directory, List.of("sleep", "60"));
    }
}
