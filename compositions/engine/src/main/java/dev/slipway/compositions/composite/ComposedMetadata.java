package dev.slipway.compositions.composite;

import dev.slipway.compositions.Keys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /** Return the desired resource as it is to be applied; one that exists already keeps its name and namespace. */
    KubeObject complete(String resourceName, KubeObject desired, Map<String, Observed> observed) {
        Observed existing = observed.get(resourceName);
        KubeObject identified = existing == null ? desired : identified(desired, existing.object());
        check(resourceName, identified);
        KubeObject labelled =
                labelled(placed(resourceName, prefixed(identified))).withAnnotation(Keys.RESOURCE_NAME, resourceName);
        return named(resourceName, labelled.with(owners(resourceName, labelled), "metadata", "ownerReferences"));
    }

    private void check(String resourceName, KubeObject desired) {
        if (desired.apiVersion().isEmpty() || desired.kind().isEmpty()) {
            throw invalid("composed resource \"" + resourceName + "\" has no apiVersion or no kind");
        }
        boolean clusterScoped = scopes.namespaced(desired.gvk())
                .filter(namespaced -> !namespaced)
                .isPresent();
        if (!xr.namespace().isEmpty() && desired.namespace().isEmpty() && clusterScoped) {
            throw invalid("cannot apply cluster scoped composed resource \"" + resourceName + "\" (a " + desired.kind()
                    + " named " + desired.name() + ") for a namespaced composite resource.");
        }
    }

    private static FaultException invalid(String message) {
        return new FaultException(Fault.INVALID, message);
    }

    private static KubeObject identified(KubeObject desired, KubeObject existing) {
        KubeObject same = metadata(desired, "namespace", existing.namespace());
        same = metadata(same, "name", existing.name());
        return metadata(
                same, "generateName", existing.text("metadata", "generateName").orElse(""));
    }

    private static KubeObject metadata(KubeObject object, String key, String value) {
        return value.isEmpty() ? object.without("metadata", key) : object.with(value, "metadata", key);
    }

    private KubeObject prefixed(KubeObject object) {
        boolean hasName = !object.name().isEmpty()
                || !object.text("metadata", "generateName").orElse("").isEmpty();
        return hasName ? object : object.with(prefix() + "-", "metadata", "generateName");
    }

    private KubeObject named(String resourceName, KubeObject object) {
        String prefix = object.text("metadata", "generateName").orElse("");
        KubeObject named = object.name().isEmpty()
                ? object.with(ComposedNames.child(prefix, xr.uid(), resourceName), "metadata", "name")
                : object;
        if (!ComposedNames.isValid(named.name(), named.gvk())) {
            throw invalid("cannot apply composed resource \"" + resourceName + "\" because it has an invalid name \""
                    + named.name() + "\". Must be a valid RFC 1123 subdomain name.");
        }
        return named;
    }

    /** What a namespaced composite resource composes lives beside it, whatever its template says. */
    private KubeObject placed(String resourceName, KubeObject object) {
        if (xr.namespace().isEmpty()) {
            return object;
        }
        if (!object.namespace().isEmpty() && !object.namespace().equals(xr.namespace())) {
            events.add(CompositeEvent.warning(
                    "NamespaceOverridden",
                    "cannot create composed resource \"" + resourceName + "\" in namespace \"" + object.namespace()
                            + "\", using XR namespace \"" + xr.namespace() + "\" instead"));
        }
        return object.with(xr.namespace(), "metadata", "namespace");
    }

    private KubeObject labelled(KubeObject object) {
        KubeObject labelled = object.withLabel(Keys.COMPOSITE, prefix());
        boolean claimed = Stream.of(Keys.CLAIM_NAME, Keys.CLAIM_NAMESPACE)
                .noneMatch(key -> xr.label(key).orElse("").isEmpty());
        if (claimed) {
            for (String key : List.of(Keys.CLAIM_NAME, Keys.CLAIM_NAMESPACE)) {
                labelled = labelled.withLabel(key, xr.label(key).orElse(""));
            }
        }
        return labelled;
    }

    /** Children of a nested composite resource are named after the root. */
    private String prefix() {
        return xr.label(Keys.COMPOSITE).filter(label -> !label.isEmpty()).orElse(xr.name());
    }

    private List<Object> owners(String resourceName, KubeObject object) {
        OwnerRef own = OwnerRef.controllerOf(xr);
        object.controller().filter(other -> !other.uid().equals(own.uid())).ifPresent(other -> {
            throw invalid("cannot render metadata for composed resource \"" + resourceName
                    + "\": cannot set controller reference: " + object.name() + " is already controlled by "
                    + other.gvk().kind() + " " + other.name() + " (UID " + other.uid() + ")");
        });
        List<Object> owners = new ArrayList<>();
        object.owners().stream()
                .filter(owner -> !owner.uid().equals(own.uid()))
                .forEach(owner -> owners.add(owner.toMap()));
        owners.add(own.toMap());
        return owners;
    }
}
