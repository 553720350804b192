package dev.slipway.delivery.fleet;

import dev.slipway.delivery.cluster.ClusterLogin;
import dev.slipway.delivery.source.program.Printed;
import dev.slipway.delivery.source.program.Run;
import dev.slipway.delivery.source.program.Runner;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.BearerTokens;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that a program prints as {@code ExecCredential}, as kubectl's plug-ins do. The program runs when there is no token
 * or the last one is about to expire, in an empty directory, with the variables that it is given and {@code PATH}.
 */
public final class ProgramTokens implements BearerTokens {

    private static final Duration EARLY = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final ClusterLogin.Program program;
    private final Runner runner;
    private final Path directory;
    private final String path;
    private final Clock clock;
    private @Nullable Redacted<String> token;
    private Instant until = Instant.MIN;

    /**
     * @param directory where the program runs
     * @param path where programs are looked for, as the variable {@code PATH}
     */
    public ProgramTokens(ClusterLogin.Program program, Runner runner, Path directory, String path, Clock clock) {
        this.program = program;
        this.runner = runner;
        this.directory = directory;
        this.path = path;
        this.clock = clock;
    }

    @Override
    public synchronized Redacted<String> current() {
        Redacted<String> known = token;
        if (known != null && clock.instant().isBefore(until)) {
            return known;
        }
        KubeObject credential = printed();
        String fresh = credential
                .text("status", "token")
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> failed("it printed no status.token; client certificates of programs are not built"));
        until = credential
                .text("status", "expirationTimestamp")
                .map(at -> Instant.parse(at).minus(EARLY))
                .orElseGet(() -> clock.instant().plus(KEPT));
        Redacted<String> next = Redacted.of(fresh);
        token = next;
        return next;
    }

    private KubeObject printed() {
        List<String> command = new ArrayList<>();
        command.add(executable());
        command.addAll(program.arguments());
        String asked = "{\"apiVersion\":\"" + program.apiVersion()
                + "\",\"kind\":\"ExecCredential\",\"spec\":{\"interactive\":false}}";
        Printed printed = runner.run(Run.of(program.command(), command, directory)
                .with(program.environment())
                .with(Map.of("PATH", path, "KUBERNETES_EXEC_INFO", asked)));
        if (!printed.succeeded()) {
            throw failed(printed.explanation());
        }
        try {
            return Json.object(printed.output().getBytes(StandardCharsets.UTF_8));
        } catch (FaultException unreadable) {
            // What it printed may hold a token and is not shown.
            throw failed("it printed no ExecCredential");
        }
    }

    private String executable() {
        if (program.command().contains("/")) {
            return program.command();
        }
        for (String place : path.split(File.pathSeparator)) {
            Path candidate = Path.of(place).resolve(program.command());
            if (Files.isExecutable(candidate)) {
                return candidate.toString();
            }
        }
        throw failed("it is not on the server's PATH"
                + (program.installHint().isEmpty() ? "" : "; " + program.installHint()));
    }

    private FaultException failed(String why) {
        return new FaultException(
                Fault.DENIED, "config.execProviderConfig: " + program.command() + " gives no token: " + why);
    }
}
