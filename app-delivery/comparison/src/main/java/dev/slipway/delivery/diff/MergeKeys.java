package dev.slipway.delivery.diff;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How lists of Kubernetes' own kinds are merged: item by item with a key, as a set, or as a whole. */
final class MergeKeys {

    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("Container", "name"),
            Map.entry("EphemeralContainer", "name"),
            Map.entry("ContainerPort", "containerPort"),
            Map.entry("EnvVar", "name"),
            Map.entry("VolumeMount", "mountPath"),
            Map.entry("VolumeDevice", "devicePath"),
            Map.entry("Volume", "name"),
            Map.entry("HostAlias", "ip"),
            Map.entry("TopologySpreadConstraint", "topologyKey"),
            Map.entry("PodResourceClaim", "name"),
            Map.entry("PodSchedulingGate", "name"),
            Map.entry("ServicePort", "port"),
            Map.entry("OwnerReference", "uid"),
            Map.entry("PodIP", "ip"),
            Map.entry("NodeAddress", "type"),
            Map.entry("MutatingWebhook", "name"),
            Map.entry("ValidatingWebhook", "name"),
            Map.entry("MatchCondition", "name"));

    private static final Set<String> SETS = Set.of("finalizers", "podCIDRs");
    private static final Set<String> RETAINING = Set.of("strategy", "updateStrategy", "volumes");

    private MergeKeys() {}

    /** Return the field by which items of the list are matched. */
    static Optional<String> key(String field, Shape list) {
        String type = list.item().typeName();
        if (type.endsWith("Condition") && !type.equals("MatchCondition") && !type.equals("PodFailurePolicyCondition")) {
            return Optional.of("type");
        }
        boolean named = (type.equals("LocalObjectReference") && field.equals("imagePullSecrets"))
                || (type.equals("ObjectReference") && field.equals("secrets"));
        return named ? Optional.of("name") : Optional.ofNullable(BY_TYPE.get(type));
    }

    static boolean isSet(String field) {
        return SETS.contains(field);
    }

    /** Return whether a change to the object drops every field that the new one does not name. */
    static boolean retainsKeys(String field) {
        return RETAINING.contains(field);
    }
}
