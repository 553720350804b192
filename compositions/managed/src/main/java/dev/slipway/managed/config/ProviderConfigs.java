package dev.slipway.managed.config;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.managed.kind.Twins;
import dev.slipway.managed.secret.Uses;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.kube.Propagation;
import dev.slipway.runtime.watch.Watches;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the provider configuration of an object and records the use. The record is named by the object's UID and owned
 * by it, as crossplane-runtime does.
 */
public final class ProviderConfigs {

    static final String LABEL = "crossplane.io/provider-config";
    private static final String LABEL_KIND = "crossplane.io/provider-config-kind";
    private static final String FIELD_MANAGER = "slipway-provider-config-usage";

    private final Kube kube;
    private final Watches watches;
    private final Uses uses;

    public ProviderConfigs(Kube kube, Watches watches, Uses uses) {
        this.kube = kube;
        this.watches = watches;
        this.uses = uses;
    }

    /** Return the configuration that the object names; a missing one is a NOT_FOUND fault. */
    public KubeObject find(KubeObject object, ProviderConfigKinds kinds) {
        Ref ref = named(object, kinds);
        uses.note(ref, object.ref());
        return watches.cached(ref)
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND,
                        ref + " (" + ref.gvk().group()
                                + ") does not exist: create it, or name another in spec.providerConfigRef"));
    }

    /** Record that the object uses the configuration, so that it is not deleted before the object is. */
    public void track(KubeObject object, KubeObject config) {
        KubeObject usage = usage(object, config);
        if (kube.kind(usage.gvk()).isEmpty()) {
            return;
        }
        boolean known = watches.cached(usage.ref())
                .filter(present ->
                        present.label(LABEL).filter(config.name()::equals).isPresent())
                .isPresent();
        if (!known) {
            kube.apply(usage, FIELD_MANAGER);
        }
    }

    /** Take the record of the use away. */
    public void release(KubeObject object, ProviderConfigKinds kinds) {
        Ref usage = usageRef(object, named(object, kinds).gvk());
        if (watches.cached(usage).isPresent()) {
            kube.delete(usage, "", Propagation.BACKGROUND);
        }
    }

    private static Ref named(KubeObject object, ProviderConfigKinds kinds) {
        String name = object.text("spec", "providerConfigRef", "name").orElse("default");
        if (!Twins.isTwin(object.gvk())) {
            return new Ref(kinds.classic(), "", name);
        }
        String kind = object.text("spec", "providerConfigRef", "kind")
                .orElse(kinds.cluster().kind());
        return kind.equals(kinds.namespaced().kind())
                ? new Ref(kinds.namespaced(), object.namespace(), name)
                : new Ref(kinds.cluster(), "", name);
    }

    /** Usages of either kind of a twin's configuration are of the one kind ProviderConfigUsage. */
    private static Ref usageRef(KubeObject object, Gvk config) {
        return new Ref(
                new Gvk(config.group(), config.version(), "ProviderConfigUsage"), object.namespace(), object.uid());
    }

    private static KubeObject usage(KubeObject object, KubeObject config) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("apiVersion", object.apiVersion());
        user.put("kind", object.kind());
        user.put("name", object.name());
        user.put("uid", object.uid());
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("name", config.name());
        KubeObject usage = KubeObject.of(usageRef(object, config.gvk())).withLabel(LABEL, config.name());
        if (Twins.isTwin(object.gvk())) {
            usage = usage.withLabel(LABEL_KIND, config.kind());
            reference.put("kind", config.kind());
        }
        return usage.with(List.of(OwnerRef.controllerOf(object).toMap()), "metadata", "ownerReferences")
                .with(reference, "providerConfigRef")
                .with(user, "resourceRef");
    }

    static boolean uses(KubeObject usage, KubeObject config) {
        boolean named = usage.label(LABEL).filter(config.name()::equals).isPresent();
        boolean kind = usage.label(LABEL_KIND).map(config.kind()::equals).orElse(true);
        boolean reachable = config.namespace().isEmpty() || config.namespace().equals(usage.namespace());
        return named && kind && reachable;
    }
}
