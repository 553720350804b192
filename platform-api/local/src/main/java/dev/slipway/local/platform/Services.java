package dev.slipway.local.platform;

import dev.slipway.local.process.HealthCheck;
import dev.slipway.local.process.ManagedProcess;
import dev.slipway.local.process.ProcessSpec;
import dev.slipway.local.process.StartFailure;
import dev.slipway.local.temporal.TemporalDevServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The two processes that are slipway itself: the Git server and slipway-server. Secrets go by environment. */
record Services(PlatformFiles files, SlipwayProgram program, int gitPort, int serverPort, int agentsPort) {

    private static final Duration START = Duration.ofSeconds(120);

    void startGit() throws IOException, StartFailure, InterruptedException {
        var arguments = List.of(
                "git-server",
                "--directory",
                files.git().toString(),
                "--port",
                Integer.toString(gitPort),
                "--hook",
                "http://127.0.0.1:" + serverPort + "/api/webhook");
        var spec = ProcessSpec.of("git-server", files.gitServer(), program.service(arguments))
                .withEnvironment(
                        Map.of("SLIPWAY_GIT_TOKEN", files.gitToken(), "SLIPWAY_WEBHOOK_SECRET", files.webhookSecret()));
        ManagedProcess.start(spec).awaitHealthy(gitHealth(), START);
    }

    Optional<ManagedProcess> git() throws IOException {
        return ManagedProcess.find(ProcessSpec.of("git-server", files.gitServer(), List.of()));
    }

    HealthCheck gitHealth() {
        return HealthCheck.listening(gitPort);
    }

    void startServer(Optional<TemporalDevServer> temporal, String jdbcUrl)
            throws IOException, StartFailure, InterruptedException {
        var arguments = new ArrayList<>(
                List.of("server", "--kubeconfig", files.kubeconfig().toString()));
        arguments.addAll(List.of("--port", Integer.toString(serverPort), "--database", jdbcUrl));
        arguments.addAll(
                List.of("--temporal", temporal.map(TemporalDevServer::target).orElse("embedded")));
        var environment = new HashMap<>(Map.of(
                "SLIPWAY_API_TOKEN", files.apiToken(),
                "SLIPWAY_WEBHOOK_SECRET", files.webhookSecret(),
                "SLIPWAY_DATABASE_USERNAME", Journal.NAME,
                "SLIPWAY_DATABASE_PASSWORD", files.journalPassword(),
                "SLIPWAY_STATE", files.server().resolve("state").toString()));
        String git = "127.0.0.1:" + gitPort;
        environment.put("SLIPWAY_SCAFFOLDER_HOSTS_0_NAME", git);
        environment.put("SLIPWAY_SCAFFOLDER_HOSTS_0_KIND", "git");
        environment.put("SLIPWAY_SCAFFOLDER_HOSTS_0_BASE", "http://" + git);
        environment.put("SLIPWAY_CONSOLE_ADDRESS", "http://127.0.0.1:" + serverPort + "/ui");
        environment.put("SLIPWAY_AGENTS_PORT", Integer.toString(agentsPort));
        environment.put("SLIPWAY_CLUSTERS_DIRECTORY", files.clusters().toString());
        environment.put("SLIPWAY_CONVERSION_HOST", "127.0.0.1");
        list(environment, "SLIPWAY_INSTALL_", program.service(List.of("tools")));
        list(environment, "SLIPWAY_CLUSTERS_AGENT_", program.service(List.of("agent", "run")));
        var spec = ProcessSpec.of("slipway-server", files.server(), program.server(arguments))
                .withEnvironment(environment);
        ManagedProcess.start(spec).awaitHealthy(serverHealth(), START);
    }

    private static void list(Map<String, String> environment, String prefix, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            environment.put(prefix + i, values.get(i));
        }
    }

    Optional<ManagedProcess> server() throws IOException {
        return ManagedProcess.find(ProcessSpec.of("slipway-server", files.server(), List.of()));
    }

    HealthCheck serverHealth() {
        var readiness = URI.create("http://127.0.0.1:" + serverPort + "/actuator/health/readiness");
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        var request =
                HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).build();
        return () -> client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }
}
