package dev.slipway.compositions.composite;

import dev.slipway.compositions.Keys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names, labels and owners of composed resources. */
final class ComposedMetadata {

    private final KubeObject xr;
    private final Scopes scopes;
    private final List<CompositeEvent> events = new ArrayList<>();

    ComposedMetadata(KubeObject xr, Scopes scopes) {
        this.xr = xr;
        this.scopes = scopes;
    }

    List<CompositeEvent> events() {
        return events;
    }

    /** Return the desired resource as it is to be applied; one that exists already keeps its name. */
    KubeObject complete(String resourceName, KubeObject desired, Map<String, Observed> observed) {
        check(resourceName, desired);
        Observed existing = observed.get(resourceName);
        KubeObject named = existing == null ? named(resourceName, desired) : renamed(desired, existing.object());
        KubeObject placed = placed(resourceName, named);
        return labelled(placed)
                .withAnnotation(Keys.RESOURCE_NAME, resourceName)
                .with(owners(placed), "metadata", "ownerReferences");
    }

    private void check(String resourceName, KubeObject desired) {
        if (desired.apiVersion().isEmpty() || desired.kind().isEmpty()) {
            throw new FaultException(
                    Fault.INVALID, "composed resource \"" + resourceName + "\" has no apiVersion or no kind");
        }
        boolean clusterScoped = scopes.namespaced(desired.gvk())
                .filter(namespaced -> !namespaced)
                .isPresent();
        if (!xr.namespace().isEmpty() && clusterScoped) {
            throw new FaultException(
                    Fault.INVALID,
                    "cannot apply composed resource \"" + resourceName + "\": a namespaced composite resource cannot"
                            + " compose cluster-scoped resources, and " + desired.kind() + " is one");
        }
    }

    private KubeObject named(String resourceName, KubeObject desired) {
        if (!desired.name().isEmpty()) {
            return desired.without("metadata", "generateName");
        }
        String prefix = desired.text("metadata", "generateName").orElse(prefix() + "-");
        return desired.with(prefix, "metadata", "generateName")
                .with(ComposedNames.child(prefix, xr.uid(), resourceName), "metadata", "name");
    }

    private static KubeObject renamed(KubeObject desired, KubeObject existing) {
        KubeObject renamed = desired.with(existing.name(), "metadata", "name").without("metadata", "generateName");
        Optional<String> generateName = existing.text("metadata", "generateName");
        KubeObject generated =
                generateName.isPresent() ? renamed.with(generateName.get(), "metadata", "generateName") : renamed;
        return existing.namespace().isEmpty()
                ? generated
                : generated.with(existing.namespace(), "metadata", "namespace");
    }

    /** What a namespaced composite resource composes lives beside it, whatever its template says. */
    private KubeObject placed(String resourceName, KubeObject object) {
        if (xr.namespace().isEmpty()) {
            return object;
        }
        if (!object.namespace().isEmpty() && !object.namespace().equals(xr.namespace())) {
            events.add(CompositeEvent.warning(
                    "NamespaceOverridden",
                    "Composed resource \"" + resourceName + "\" namespace \"" + object.namespace()
                            + "\" was overridden to the composite resource's namespace \"" + xr.namespace() + "\""));
        }
        return object.with(xr.namespace(), "metadata", "namespace");
    }

    private KubeObject labelled(KubeObject object) {
        KubeObject labelled = object.withLabel(Keys.COMPOSITE, prefix());
        for (String key : List.of(Keys.CLAIM_NAME, Keys.CLAIM_NAMESPACE)) {
            Optional<String> value = xr.label(key).filter(text -> !text.isEmpty());
            labelled = value.isPresent() ? labelled.withLabel(key, value.get()) : labelled;
        }
        return labelled;
    }

    /** Children of a nested composite resource are named after the root. */
    private String prefix() {
        return xr.label(Keys.COMPOSITE).filter(label -> !label.isEmpty()).orElse(xr.name());
    }

    private List<Object> owners(KubeObject object) {
        List<Object> owners = new ArrayList<>();
        object.owners().stream()
                .filter(owner -> !owner.uid().equals(xr.uid()))
                .forEach(owner -> owners.add(owner.toMap()));
        owners.add(OwnerRef.controllerOf(xr).toMap());
        return owners;
    }
}
