package dev.slipway.delivery.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.delivery.cluster.ClusterLogin;
import dev.slipway.delivery.source.program.RunLimits;
import dev.slipway.delivery.source.program.Runner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens of a real program. */
class ProgramTokensTest {

    @TempDir
    private Path directory;

    private final Turned clock = new Turned();

    private ProgramTokens tokens(String script) throws IOException {
        Path program = Files.writeString(directory.resolve("gettoken"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return tokens("gettoken", directory + ":/usr/bin:/bin");
    }

    private ProgramTokens tokens(String command, String path) {
        ClusterLogin.Program program = new ClusterLogin.Program(
                command, List.of("eks"), Map.of("WHO", "me"), "client.authentication.k8s.io/v1", "get it there");
        return new ProgramTokens(program, new Runner(1, RunLimits.standard()), directory, path, clock);
    }

    @Test
    void aTokenIsKeptUntilShortlyBeforeItExpires() throws IOException {
        ProgramTokens tokens = tokens("""
                echo x >> runs
                n=$(wc -l < runs | tr -d ' ')
                echo '{"kind":"ExecCredential","status":{"token":"'$WHO-$1-$n'","expirationTimestamp":"2026-01-01T00:15:00Z"}}'
                """);

        assertThat(tokens.current().reveal()).isEqualTo("me-eks-1");
        clock.now = Instant.parse("2026-01-01T00:13:59Z");
        assertThat(tokens.current().reveal()).isEqualTo("me-eks-1");
        clock.now = Instant.parse("2026-01-01T00:14:00Z");
        assertThat(tokens.current().reveal()).isEqualTo("me-eks-2");
    }

    @Test
    void itIsToldWhatIsExpectedOfIt() throws IOException {
        ProgramTokens tokens = tokens("echo \"$KUBERNETES_EXEC_INFO\" > info; echo '{\"status\":{\"token\":\"t\"}}'");

        assertThat(tokens.current().reveal()).isEqualTo("t");
        assertThat(Files.readString(directory.resolve("info")))
                .contains("\"apiVersion\":\"client.authentication.k8s.io/v1\"")
                .contains("\"interactive\":false");
    }

    @Test
    void whatGoesWrongIsSaidWithoutTheToken() throws IOException {
        assertThatThrownBy(tokens("echo no such role >&2; exit 3")::current).hasMessageContaining("no such role");
        assertThatThrownBy(tokens("echo s3cret")::current)
                .hasMessageContaining("printed no ExecCredential")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(tokens("echo '{}'")::current).hasMessageContaining("no status.token");
        assertThatThrownBy(tokens("nobody", "/usr/bin")::current)
                .hasMessageContaining("not on the server's PATH")
                .hasMessageContaining("get it there");
    }

    private static final class Turned extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public long millis() {
            return Duration.between(Instant.EPOCH, now).toMillis();
        }
    }
}
