package dev.slipway.cli.bench;

import dev.slipway.kernel.object.Ref;
import dev.slipway.local.platform.Platform;
import dev.slipway.runtime.kube.Kube;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Reads the counters of a running platform. */
final class Probe {

    private final Platform platform;
    private final KubernetesClient client;
    private final HttpClient http = HttpClient.newHttpClient();

    Probe(Platform platform) {
        this.platform = platform;
        this.client = new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(platform.kubeconfig().toFile()))
                .build();
    }

    ApiRequests requests() {
        return ApiRequests.parse(client.raw("/metrics"));
    }

    void annotate(Ref ref, Map<String, String> annotations) {
        new Kube(client).annotate(ref, annotations);
    }

    ServerMemory memory() throws IOException, InterruptedException {
        return ServerMemory.of(processStatus(), metrics());
    }

    /** Return the sum of all series of one metric of the server. */
    double metric(String name) throws IOException, InterruptedException {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private String metrics() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(platform.serverUrl() + "/actuator/prometheus"))
                .header("Authorization", "Bearer " + platform.apiToken())
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    /** Return how long processors have worked for the server so far; zero where that cannot be told. */
    Duration processorTime() throws IOException, InterruptedException {
        var pid = serverPid();
        return pid.isEmpty()
                ? Duration.ZERO
                : ProcessHandle.of(pid.getAsLong())
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO);
    }

    /** Return how long processors have worked so far for each part of the platform of which that can be told. */
    Map<String, Duration> processorTimes() throws IOException, InterruptedException {
        Map<String, Duration> times = new LinkedHashMap<>();
        for (var component : platform.status()) {
            component.pid().ifPresent(pid -> ProcessHandle.of(pid)
                    .flatMap(process -> process.info().totalCpuDuration())
                    .ifPresent(time -> times.put(component.name(), time)));
        }
        return times;
    }

    private String processStatus() throws IOException, InterruptedException {
        var pid = serverPid();
        var file = Path.of("/proc", pid.isPresent() ? Long.toString(pid.getAsLong()) : "none", "status");
        return Files.isReadable(file) ? Files.readString(file) : "";
    }

    private OptionalLong serverPid() throws IOException, InterruptedException {
        for (var component : platform.status()) {
            if (component.name().equals("slipway-server")) {
                return component.pid();
            }
        }
        return OptionalLong.empty();
    }
}
