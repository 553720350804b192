package dev.slipway.compositions.xr;

import dev.slipway.api.crossplane.CompositionSpec;
import dev.slipway.api.crossplane.PipelineStep;
import dev.slipway.compositions.Keys;
import dev.slipway.compositions.composite.Machinery;
import dev.slipway.compositions.composite.Observed;
import dev.slipway.compositions.composite.ResourceRefs;
import dev.slipway.compositions.definition.Cluster;
import dev.slipway.compositions.definition.Definition;
import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.revision.RevisionChoice;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a composite resource is composed by and of. */
final class CompositeReader {

    private static final Gvk COMPOSITION = new Gvk("apiextensions.crossplane.io", "v1", "Composition");
    private static final Gvk SECRET = new Gvk("", "v1", "Secret");

    /** Where connection secrets of composite resources go when their composition does not say. */
    private static final String SECRETS_NAMESPACE = "slipway-system";

    /** The composite resource as its choice makes it, which is to be recorded, and the steps to run. */
    record Selection(KubeObject xr, List<PipelineStep> pipeline) {}

    private final Cluster cluster;

    CompositeReader(Cluster cluster) {
        this.cluster = cluster;
    }

    Machinery machinery(Definition definition) {
        return definition.isLegacy() ? Machinery.LEGACY : Machinery.MODERN;
    }

    /** Choose the composition, and the revision of it. */
    Selection select(KubeObject xr, Definition definition) {
        Machinery machinery = machinery(definition);
        KubeObject composition =
                new CompositionChoice(definition, machinery, cluster.watches().cached(COMPOSITION)).of(xr);
        KubeObject revision = new RevisionChoice(
                        machinery.updatesManually(xr), machinery.revisionName(xr), labels(xr, definition, machinery))
                .of(composition, cluster.watches().cached(RevisionChoice.REVISION));
        CompositionSpec spec = Json.convert(revision.map("spec"), CompositionSpec.class);
        KubeObject chosen = machinery.chosen(xr, composition.name(), revision.name());
        KubeObject complete = definition.isLegacy() ? withSecretRef(chosen, spec) : chosen;
        return new Selection(complete, spec.pipeline() == null ? List.of() : spec.pipeline());
    }

    /** What the definition selects counts for those that select nothing by themselves. */
    private static Map<String, Object> labels(KubeObject xr, Definition definition, Machinery machinery) {
        Map<String, Object> own = machinery.revisionLabels(xr);
        return own.isEmpty() ? definition.defaultRevisionLabels() : own;
    }

    private static KubeObject withSecretRef(KubeObject xr, CompositionSpec spec) {
        if (!xr.map("spec", "writeConnectionSecretToRef").isEmpty()) {
            return xr;
        }
        String namespace =
                Optional.ofNullable(spec.writeConnectionSecretsToNamespace()).orElse(SECRETS_NAMESPACE);
        return xr.with(Map.of("name", xr.uid(), "namespace", namespace), "spec", "writeConnectionSecretToRef");
    }

    /** Read the composed resources that exist, by their names in the composition. */
    Map<String, Observed> observed(KubeObject xr, Machinery machinery) {
        Map<String, Observed> observed = new LinkedHashMap<>();
        for (Ref ref : ResourceRefs.read(xr, machinery)) {
            cluster.watches().cached(ref).ifPresent(object -> observe(object, observed));
        }
        return observed;
    }

    /** Return what is observed after an apply, which need not wait for the watches to show it. */
    Map<String, Observed> observed(Collection<KubeObject> applied) {
        Map<String, Observed> observed = new LinkedHashMap<>();
        applied.forEach(object -> observe(object, observed));
        return observed;
    }

    private void observe(KubeObject object, Map<String, Observed> observed) {
        object.annotation(Keys.RESOURCE_NAME)
                .ifPresent(name -> observed.put(name, new Observed(object, details(object))));
    }

    ConnectionDetails ownDetails(KubeObject xr) {
        return details(xr);
    }

    private ConnectionDetails details(KubeObject object) {
        return object.text("spec", "writeConnectionSecretToRef", "name")
                .map(name -> new Ref(
                        SECRET,
                        object.text("spec", "writeConnectionSecretToRef", "namespace")
                                .orElse(object.namespace()),
                        name))
                .flatMap(ref -> cluster.watches().cached(ref))
                .map(secret -> ConnectionDetails.ofBase64(secret.map("data")))
                .orElse(ConnectionDetails.NONE);
    }
}
