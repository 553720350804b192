package dev.slipway.compositions.catalog;

import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.watch.Watches;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the objects from the cluster's caches. */
public final class LiveRuntimeObjects implements RuntimeObjects {

    private static final Gvk CONFIG = new Gvk("pkg.crossplane.io", "v1beta1", "DeploymentRuntimeConfig");
    private static final Gvk REVISION = new Gvk("pkg.crossplane.io", "v1", "FunctionRevision");
    private static final String PACKAGE = "pkg.crossplane.io/package";
    private static final Gvk SECRET = new Gvk("", "v1", "Secret");

    private final Watches watches;

    public LiveRuntimeObjects(Watches watches) {
        this.watches = watches;
    }

    @Override
    public Optional<KubeObject> runtimeConfig(String name) {
        return watches.cached(CONFIG).stream()
                .filter(config -> config.name().equals(name))
                .findFirst();
    }

    @Override
    public Set<String> capabilities(String function) {
        return watches.cached(REVISION).stream()
                .filter(revision ->
                        revision.label(PACKAGE).filter(function::equals).isPresent())
                .filter(revision -> revision.text("spec", "desiredState")
                        .filter("Active"::equals)
                        .isPresent())
                .flatMap(revision -> revision.list("status", "capabilities").stream())
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    @Override
    public ConnectionDetails secret(String namespace, String name) {
        return watches.cached(new Ref(SECRET, namespace, name))
                .map(secret -> ConnectionDetails.ofBase64(secret.map("data")))
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND,
                        "the Secret " + namespace + "/" + name + " with the function's certificates does not exist"));
    }
}
