package dev.slipway.compositions.xr;

import dev.slipway.compositions.catalog.FunctionRuntime;
import dev.slipway.compositions.catalog.LiveRuntimeObjects;
import dev.slipway.compositions.catalog.RuntimeObjects;
import dev.slipway.compositions.definition.Cluster;
import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.function.ResourceSelector;
import dev.slipway.compositions.pipeline.PipelinePorts;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What pipelines look up in the cluster. */
final class LivePorts implements PipelinePorts {

    private static final Gvk FUNCTION = new Gvk("pkg.crossplane.io", "v1", "Function");
    private static final Gvk SECRET = new Gvk("", "v1", "Secret");

    private final Cluster cluster;
    private final FunctionRuntime functions;
    private final RuntimeObjects runtimeObjects;

    LivePorts(Cluster cluster, FunctionRuntime functions) {
        this.cluster = cluster;
        this.functions = functions;
        this.runtimeObjects = new LiveRuntimeObjects(cluster.watches());
    }

    @Override
    public CompositionFunction function(String name) {
        return functions.resolve(name, cluster.watches().cached(new Ref(FUNCTION, "", name)), runtimeObjects);
    }

    @Override
    public List<KubeObject> resources(ResourceSelector selector) {
        Gvk gvk = Gvk.of(selector.apiVersion(), selector.kind());
        if (selector.matchName() != null) {
            return cluster.watches().cached(new Ref(gvk, selector.namespace(), selector.matchName())).stream()
                    .toList();
        }
        Map<String, String> labels = selector.matchLabels() == null ? Map.of() : selector.matchLabels();
        return cluster.watches().cached(gvk).stream()
                .filter(object ->
                        selector.namespace().isEmpty() || object.namespace().equals(selector.namespace()))
                .filter(object -> labels.entrySet().stream()
                        .allMatch(label -> Objects.equals(object.labels().get(label.getKey()), label.getValue())))
                .sorted((a, b) -> a.ref().compareTo(b.ref()))
                .toList();
    }

    @Override
    public Optional<Map<String, Object>> schema(String apiVersion, String kind) {
        return cluster.kube().schema(Gvk.of(apiVersion, kind));
    }

    @Override
    public ConnectionDetails credentials(String namespace, String name) {
        return cluster.kube()
                .get(new Ref(SECRET, namespace, name))
                .map(secret -> ConnectionDetails.ofBase64(secret.map("data")))
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND,
                        "the Secret " + namespace + "/" + name + " with its credentials does not exist"));
    }
}
