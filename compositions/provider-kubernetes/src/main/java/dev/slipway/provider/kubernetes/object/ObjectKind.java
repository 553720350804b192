package dev.slipway.provider.kubernetes.object;

import dev.slipway.api.kubernetes.ManagedObject;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.managed.kind.Standing;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.provider.kubernetes.cluster.Clusters;
import dev.slipway.provider.kubernetes.cluster.ConnectionValues;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Objects of any kind in any cluster. Their references are to objects of the hub. */
public final class ObjectKind implements ManagedKind<ObjectWanted, ObjectState> {

    private static final String GROUP = "kubernetes.crossplane.io";

    static final Gvk CLASSIC = new Gvk(GROUP, "v1alpha2", "Object");
    static final Gvk NAMESPACED = new Gvk("kubernetes.m.crossplane.io", "v1alpha1", "Object");
    static final ProviderConfigKinds CONFIGS = ProviderConfigKinds.of(GROUP, "v1alpha1");

    private final Watches watches;
    private final Clusters clusters;
    private final ObjectWatches watched;
    private final ReferenceHolds holds;

    public ObjectKind(Kube hub, Watches watches, Clusters clusters, ObjectWatches watched) {
        this.watches = watches;
        this.clusters = clusters;
        this.watched = watched;
        this.holds = new ReferenceHolds(hub);
    }

    @Override
    public List<Gvk> gvks() {
        return List.of(CLASSIC, NAMESPACED);
    }

    @Override
    public ProviderConfigKinds providerConfigs() {
        return CONFIGS;
    }

    /** An object that is going refers to nothing any more: what it referred to may have gone before. */
    @Override
    public ObjectWanted desired(Wanted wanted) {
        KubeObject object = wanted.object();
        KubeObject given = KubeObject.of(wanted.parameters().map("manifest"));
        ManagedObject.Spec spec = Json.convertForgivingly(object.map("spec"), ManagedObject.Spec.class);
        var parameters = Json.convertForgivingly(wanted.forProvider(), ManagedObject.Parameters.class);
        KubeObject filled = object.isDeleting() ? given : filled(object, spec, given);
        KubeObject manifest = ObjectWanted.applicable(filled, object.name());
        return new ObjectWanted(manifest, spec, parameters.deletionPropagationPolicy(), wanted);
    }

    private KubeObject filled(KubeObject object, ManagedObject.Spec spec, KubeObject manifest) {
        References references = new References(object, spec);
        List<Ref> refs = references.refs();
        if (Boolean.TRUE.equals(spec.watch())) {
            refs.forEach(ref -> watched.watch(watches, ref, object.ref()));
        }
        return references.fill(manifest, watches::cached);
    }

    @Override
    public ExternalResource<ObjectWanted, ObjectState> connect(Connection connection) {
        return new ObjectResource(clusters.of(connection), watched, holds);
    }

    @Override
    public Standing standing(ObjectWanted desired, ObjectState observed) {
        return Readiness.of(desired.spec().readiness(), observed.live());
    }

    @Override
    public Map<String, Object> atProvider(ObjectState observed) {
        return Map.of("manifest", observed.shown());
    }

    @Override
    public Map<String, Redacted<String>> connectionDetails(ObjectWanted desired, ObjectState observed) {
        return ConnectionValues.of(desired.spec().connectionDetails(), observed.cluster()::get);
    }

    @Override
    public void release(KubeObject object) {
        watched.forget(object.ref());
        ManagedObject.Spec spec = Json.convertForgivingly(object.map("spec"), ManagedObject.Spec.class);
        holds.release(new References(object, spec).refs(), object);
    }

    /** An API server shows at once what it took. */
    @Override
    public Duration creationGrace() {
        return Duration.ZERO;
    }
}
