package dev.slipway.compositions.catalog;

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

/** What pipelines look up in the cluster; functions are held to what they say they can be used for. */
public final class LivePorts implements PipelinePorts {

    private static final Gvk FUNCTION = new Gvk("pkg.crossplane.io", "v1", "Function");
    private static final Gvk SECRET = new Gvk("", "v1", "Secret");

    private final Cluster cluster;
    private final FunctionRuntime functions;
    private final Capability purpose;
    private final RuntimeObjects runtimeObjects;

    public LivePorts(Cluster cluster, FunctionRuntime functions, Capability purpose) {
        this.cluster = cluster;
        this.functions = functions;
        this.purpose = purpose;
        this.runtimeObjects = new LiveRuntimeObjects(cluster.watches());
    }

    @Override
    public CompositionFunction function(String name) {
        lacking(name).ifPresent(why -> {
            throw new FaultException(Fault.INVALID, why);
        });
        return functions.resolve(name, object(name), runtimeObjects);
    }

    /** Return why the function of a name cannot be used for what the pipelines are for, if it cannot. */
    public Optional<String> lacking(String name) {
        return functions.lacking(purpose, name, object(name), runtimeObjects);
    }

    /** Fail as {@link #function} does when a function runs nowhere, whatever it can be used for. */
    public void check(String name) {
        functions.resolve(name, object(name), runtimeObjects);
    }

    private Optional<KubeObject> object(String name) {
        return cluster.watches().cached(new Ref(FUNCTION, "", name));
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
