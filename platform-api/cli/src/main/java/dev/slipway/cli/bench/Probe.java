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
import java.util.Map;

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
        var request = HttpRequest.newBuilder(URI.create(platform.serverUrl() + "/actuator/prometheus"))
                .header("Authorization", "Bearer " + platform.apiToken())
                .build();
        return ServerMemory.of(
                processStatus(), http.send(request, BodyHandlers.ofString()).body());
    }

    private String processStatus() throws IOException, InterruptedException {
        for (var component : platform.status()) {
            if (component.name().equals("slipway-server") && component.pid().isPresent()) {
                var file = Path.of("/proc", Long.toString(component.pid().getAsLong()), "status");
                return Files.isReadable(file) ? Files.readString(file) : "";
            }
        }
        return "";
    }
}
