package dev.slipway.compositions.render;

import dev.slipway.compositions.catalog.FunctionRuntime;
import dev.slipway.compositions.catalog.RuntimeObjects;
import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.function.ResourceSelector;
import dev.slipway.compositions.pipeline.PipelinePorts;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.OpenApiDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects that a render was given, as a cluster. */
final class MemoryCluster implements PipelinePorts, RuntimeObjects {

    private static final Gvk SECRET = new Gvk("", "v1", "Secret");

    private final List<KubeObject> objects = new ArrayList<>();
    private final List<KubeObject> functions;
    private final FunctionRuntime runtime;
    private final List<OpenApiDocument> schemas;

    MemoryCluster(RenderInput input, FunctionRuntime runtime) {
        this.functions = input.functions();
        this.runtime = runtime;
        this.schemas = input.schemas().stream()
                .map(document -> new OpenApiDocument(document.tree()))
                .toList();
        objects.addAll(input.observed());
        objects.addAll(input.required());
        input.credentials().forEach(secret -> objects.add(asSecret(secret)));
    }

    private static KubeObject asSecret(KubeObject object) {
        return object.kind().isEmpty() ? object.with("v1", "apiVersion").with("Secret", "kind") : object;
    }

    @Override
    public CompositionFunction function(String name) {
        Optional<KubeObject> object = functions.stream()
                .filter(function -> function.kind().equals("Function"))
                .filter(function -> function.name().equals(name))
                .findFirst();
        return runtime.resolve(name, object, this);
    }

    @Override
    public Optional<KubeObject> runtimeConfig(String name) {
        return functions.stream()
                .filter(config -> config.kind().equals("DeploymentRuntimeConfig"))
                .filter(config -> config.name().equals(name))
                .findFirst();
    }

    @Override
    public boolean isForDevelopment() {
        return true;
    }

    @Override
    public ConnectionDetails secret(String namespace, String name) {
        return credentials(namespace, name);
    }

    @Override
    public List<KubeObject> resources(ResourceSelector selector) {
        Gvk gvk = Gvk.of(selector.apiVersion(), selector.kind());
        if (selector.matchName() != null) {
            return get(new Ref(gvk, selector.namespace(), selector.matchName())).stream()
                    .toList();
        }
        Map<String, String> labels = selector.matchLabels() == null ? Map.of() : selector.matchLabels();
        return objects.stream()
                .filter(object -> object.gvk().equals(gvk))
                .filter(object ->
                        selector.namespace().isEmpty() || object.namespace().equals(selector.namespace()))
                .filter(object -> object.labels().entrySet().containsAll(labels.entrySet()))
                .sorted(Comparator.comparing(object -> object.namespace() + "/" + object.name()))
                .toList();
    }

    @Override
    public Optional<Map<String, Object>> schema(String apiVersion, String kind) {
        return schemas.stream()
                .flatMap(document -> document.schema(Gvk.of(apiVersion, kind)).stream())
                .findFirst();
    }

    @Override
    public ConnectionDetails credentials(String namespace, String name) {
        return get(new Ref(SECRET, namespace, name))
                .map(secret -> ConnectionDetails.ofBase64(secret.map("data")))
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND,
                        "the Secret " + namespace + "/" + name + " with its credentials is not given"));
    }

    /** Return the content of the secret that the object writes its connection details to, if it is there. */
    ConnectionDetails connectionDetails(KubeObject object) {
        Optional<String> name = object.text("spec", "writeConnectionSecretToRef", "name");
        String namespace =
                object.text("spec", "writeConnectionSecretToRef", "namespace").orElse(object.namespace());
        return name.flatMap(text -> get(new Ref(SECRET, namespace, text)))
                .map(secret -> ConnectionDetails.ofBase64(secret.map("data")))
                .orElse(ConnectionDetails.NONE);
    }

    private Optional<KubeObject> get(Ref ref) {
        return objects.stream().filter(object -> object.ref().equals(ref)).findFirst();
    }
}
