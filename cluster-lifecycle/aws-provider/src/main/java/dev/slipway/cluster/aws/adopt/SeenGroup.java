package dev.slipway.cluster.aws.adopt;

import dev.slipway.kernel.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A node group as it is seen, and the spec of a pool that says the same: who takes it over later changes nothing of it by
 * that. Pure.
 */
record SeenGroup(KubeObject observer) {

    private static final String EXTERNAL_NAME = "crossplane.io/external-name";

    String name() {
        return observer.annotation(EXTERNAL_NAME).orElse("");
    }

    String version() {
        return observer.text("status", "atProvider", "version").orElse("unknown");
    }

    long number(String field) {
        return observer.at("status", "atProvider", "scalingConfig", field)
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).longValue())
                .orElse(0L);
    }

    /** Return the fields of an AWSManagedMachinePool; what EKS does not tell is left out. */
    Map<String, Object> spec() {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("eksNodegroupName", name());
        spec.put("scaling", Map.of("minSize", number("minSize"), "maxSize", number("maxSize")));
        text("amiType", spec, "amiType");
        observer.text("status", "atProvider", "capacityType")
                .filter(type -> type.equals("SPOT") || type.equals("ON_DEMAND"))
                .ifPresent(type -> spec.put("capacityType", type.equals("SPOT") ? "spot" : "onDemand"));
        List<Object> types = observer.list("status", "atProvider", "instanceTypes");
        if (types.size() == 1) {
            spec.put("instanceType", types.get(0));
        }
        observer.at("status", "atProvider", "diskSize").ifPresent(size -> spec.put("diskSize", size));
        observer.text("status", "atProvider", "nodeRoleArn")
                .ifPresent(arn -> spec.put("roleName", arn.substring(arn.lastIndexOf('/') + 1)));
        given(spec, "subnetIDs", observer.list("status", "atProvider", "subnetIds"));
        given(spec, "labels", observer.map("status", "atProvider", "labels"));
        given(spec, "taints", taints());
        given(spec, "updateConfig", observer.map("status", "atProvider", "updateConfig"));
        given(spec, "additionalTags", tags());
        return spec;
    }

    private void text(String field, Map<String, Object> spec, String name) {
        observer.text("status", "atProvider", field).ifPresent(value -> spec.put(name, value));
    }

    private static void given(Map<String, Object> spec, String name, Object value) {
        if (!value.equals(List.of()) && !value.equals(Map.of())) {
            spec.put(name, value);
        }
    }

    private List<Map<String, Object>> taints() {
        return observer.list("status", "atProvider", "taint").stream()
                .map(taint -> KubeObject.of((Map<?, ?>) taint))
                .map(taint -> Map.<String, Object>of(
                        "key", taint.text("key").orElse(""),
                        "value", taint.text("value").orElse(""),
                        "effect",
                                taint.text("effect")
                                        .orElse("")
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')))
                .toList();
    }

    /** Tags of AWS itself cannot be set. */
    private Map<String, Object> tags() {
        Map<String, Object> tags = new TreeMap<>(observer.map("status", "atProvider", "tags"));
        tags.putAll(observer.map("status", "atProvider", "tagsAll"));
        tags.keySet().removeIf(key -> key.startsWith("aws:"));
        return tags;
    }
}
