package dev.slipway.delivery.source.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {

    @TempDir
    Path directory;

    private Printed run(RunLimits limits, String script) {
        return new Runner(1, limits)
                .run(Run.of("the script", List.of("/bin/sh", "-c", script), directory)
                        .with(Map.of("A", "1")));
    }

    @Test
    void theEnvironmentIsNotOurs() {
        Printed printed = run(RunLimits.standard(), "echo \"$A $HOME $PATH\"; echo oops >&2; exit 3");

        assertThat(printed.output()).isEqualTo("1 " + directory + " /nonexistent\n");
        assertThat(printed.explanation()).isEqualTo("oops");
        assertThat(printed.exitCode()).isEqualTo(3);
        assertThat(printed.succeeded()).isFalse();
    }

    @Test
    void limitsEndARun() {
        assertThatThrownBy(() -> run(RunLimits.standard().withTime(Duration.ofMillis(200)), "while :; do :; done"))
                .hasMessageContaining("the script did not end within");
        assertThatThrownBy(() -> run(RunLimits.standard().withOutput(1000), "while :; do echo aaaaaaaaaa; done"))
                .hasMessageContaining("the script printed more than 1000 bytes");
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        Programs programs =
                Programs.of(Map.of("PATH", "relative:" + directory, "SLIPWAY_CACHE", "" + directory), directory);

        assertThatThrownBy(() -> programs.find("helm"))
                .hasMessageContaining("the program helm is not installed here")
                .hasMessageContaining(directory.toString());
    }
}
