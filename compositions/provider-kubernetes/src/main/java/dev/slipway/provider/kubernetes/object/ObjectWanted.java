package dev.slipway.provider.kubernetes.object;

import dev.slipway.api.kubernetes.ManagedObject;
import dev.slipway.api.kubernetes.ManagedObject.PropagationPolicy;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.managed.kind.Adoption;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.runtime.kube.Propagation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The object as it should be, with the values of its references in it, and what is wanted of it besides. */
record ObjectWanted(
        KubeObject manifest,
        ManagedObject.Spec spec,
        @Nullable PropagationPolicy propagationPolicy,
        Wanted wanted) {

    /** What only the API server may write. */
    private static final List<String> SERVERS =
            List.of("managedFields", "resourceVersion", "uid", "creationTimestamp", "generation", "selfLink");

    /** Return the manifest as it can be applied; one that names no kind is an INVALID fault. */
    static KubeObject applicable(KubeObject manifest, String defaultName) {
        if (manifest.apiVersion().isEmpty() || manifest.kind().isEmpty()) {
            throw new FaultException(Fault.INVALID, "spec.forProvider.manifest has no apiVersion or no kind: set both");
        }
        KubeObject applicable = manifest.name().isEmpty() ? manifest.with(defaultName, "metadata", "name") : manifest;
        for (String field : SERVERS) {
            applicable = applicable.without("metadata", field);
        }
        return applicable;
    }

    Ref target() {
        return manifest.ref();
    }

    KubeObject object() {
        return wanted.object();
    }

    boolean onlyObserves() {
        return wanted.adoption() == Adoption.ANY;
    }

    boolean watches() {
        return Boolean.TRUE.equals(spec.watch());
    }

    /** Return under which name the fields are owned: that of Crossplane's provider, so that moving over keeps them. */
    String fieldManager() {
        return "provider-kubernetes/" + object().name();
    }

    Propagation propagation() {
        if (propagationPolicy == null) {
            return Propagation.BACKGROUND;
        }
        return switch (propagationPolicy) {
            case ORPHAN -> Propagation.ORPHAN;
            case BACKGROUND -> Propagation.BACKGROUND;
            case FOREGROUND -> Propagation.FOREGROUND;
        };
    }
}
