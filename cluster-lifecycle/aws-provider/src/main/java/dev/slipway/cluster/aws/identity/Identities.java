package dev.slipway.cluster.aws.identity;

import dev.slipway.api.meta.LabelSelector;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Labels;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.watch.Watches;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which identity a control plane acts with. The identity of the controller is the ClusterProviderConfig {@code default};
 * others have one of their own, which {@link IdentityPass} keeps.
 */
public final class Identities {

    /** The ClusterProviderConfig that stands for the controller's own identity. */
    public static final String OWN = "default";

    private static final Gvk NAMESPACE = Gvk.of("v1", "Namespace");
    private static final List<Gvk> KINDS =
            List.of(Kinds.CONTROLLER_IDENTITY, Kinds.ROLE_IDENTITY, Kinds.STATIC_IDENTITY);

    private final Watches watches;

    public Identities(Watches watches) {
        this.watches = watches;
    }

    /** The name of a ClusterProviderConfig, or why there is none. */
    public record Chosen(String config, Optional<String> problem) {

        static Chosen of(String config) {
            return new Chosen(config, Optional.empty());
        }

        static Chosen none(String problem) {
            return new Chosen("", Optional.of(problem));
        }
    }

    /** Return what a control plane acts with. */
    public Chosen of(KubeObject plane) {
        String name = plane.text("spec", "identityRef", "name").orElse(OWN);
        String kind = plane.text("spec", "identityRef", "kind").orElse(Kinds.CONTROLLER_IDENTITY.kind());
        Gvk gvk = KINDS.stream()
                .filter(known -> known.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        Optional<KubeObject> identity = watches.cached(new Ref(gvk, "", name));
        boolean isOwn = gvk.equals(Kinds.CONTROLLER_IDENTITY);
        if (identity.isEmpty() && !(isOwn && name.equals(OWN))) {
            return Chosen.none(kind + " " + name + ", which spec.identityRef names, does not exist: create it");
        }
        if (identity.isPresent() && !isAllowed(identity.get(), plane.namespace())) {
            return Chosen.none("the namespace " + plane.namespace() + " may not use " + kind + " " + name
                    + ": add it to its spec.allowedNamespaces");
        }
        String config = configOf(kind, name);
        return watches.cached(new Ref(Kinds.CONFIG, "", config)).isPresent()
                ? Chosen.of(config)
                : Chosen.none("ClusterProviderConfig " + config + " (aws.m.upbound.io) does not exist: "
                        + (isOwn
                                ? "create it; it says how the controller reaches AWS"
                                : "it is made for " + kind + " " + name + " as soon as that is complete"));
    }

    /** Return whether identities of this kind exist. */
    public static boolean isKind(String kind) {
        return KINDS.stream().anyMatch(known -> known.kind().equals(kind));
    }

    /** Return the name of the configuration of an identity, which exists once the identity is complete. */
    public static String configOf(String kind, String name) {
        return KINDS.stream()
                .filter(known -> known.kind().equals(kind))
                .findFirst()
                .map(known -> known.equals(Kinds.CONTROLLER_IDENTITY) ? OWN : config(known, name))
                .orElseThrow();
    }

    /** Return the name of the configuration that an identity gets. */
    static String config(Gvk kind, String name) {
        return kind.kind().toLowerCase(Locale.ROOT) + "." + name;
    }

    private boolean isAllowed(KubeObject identity, String namespace) {
        if (identity.at("spec", "allowedNamespaces").isEmpty()) {
            return false;
        }
        Map<String, String> labels = watches.cached(new Ref(NAMESPACE, "", namespace))
                .map(KubeObject::labels)
                .orElse(Map.of());
        return isAllowed(identity.map("spec", "allowedNamespaces"), namespace, labels);
    }

    /** An empty rule lets all in, none lets nobody in; a list and a selector add up. */
    static boolean isAllowed(Map<String, Object> rule, String namespace, Map<String, String> labels) {
        KubeObject allowed = KubeObject.of(rule);
        boolean isListed = allowed.list("list").contains(namespace);
        Map<String, Object> selector = allowed.map("selector");
        boolean isEmpty = allowed.list("list").isEmpty() && selector.isEmpty();
        return isEmpty
                || isListed
                || !selector.isEmpty() && Labels.match(Json.convert(selector, LabelSelector.class), labels);
    }
}
