package dev.slipway.cli.trace;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.portal.trace.Discovery;
import dev.slipway.portal.trace.LiveObjects;
import dev.slipway.portal.trace.ServedKind;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Reads from an API server; what it serves is asked once, in two requests. */
final class ClusterObjects implements LiveObjects {

    private static final String AGGREGATED =
            "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json";
    private static final int PATIENCE_SECONDS = 20;

    private final Kube kube;
    private final List<ServedKind> kinds;

    ClusterObjects(KubernetesClient client) {
        this.kube = new Kube(client);
        this.kinds = Stream.of("/apis", "/api")
                .map(path -> discovery(client, path))
                .flatMap(list -> Discovery.kinds(list).stream())
                .toList();
    }

    @Override
    public Optional<KubeObject> get(Ref ref) {
        return kube.get(ref);
    }

    @Override
    public List<KubeObject> list(Gvk gvk) {
        return kube.list(gvk, "", Map.of());
    }

    @Override
    public List<ServedKind> kinds() {
        return kinds;
    }

    private static KubeObject discovery(KubernetesClient client, String path) {
        String base = client.getMasterUrl().toString().replaceAll("/$", "");
        var request = client.getHttpClient().newHttpRequestBuilder().uri(base + path);
        request.setHeader("Accept", AGGREGATED);
        try {
            var answer = client.getHttpClient()
                    .sendAsync(request.build(), byte[].class)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!answer.isSuccessful()) {
                throw new FaultException(
                        Fault.DENIED, "the API server at " + base + " answers " + answer.code() + " to " + path);
            }
            return Json.object(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, "interrupted while asking the API server", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new FaultException(
                    Fault.UNAVAILABLE,
                    "the API server at " + base + " cannot be reached: "
                            + (e.getCause() == null
                                    ? "no answer in time"
                                    : e.getCause().getMessage()),
                    e);
        }
    }
}
