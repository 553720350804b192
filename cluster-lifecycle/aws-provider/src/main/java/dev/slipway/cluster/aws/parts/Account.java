package dev.slipway.cluster.aws.parts;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an owner's resources are: the namespace of their objects, the ClusterProviderConfig of the account, the region. Makes
 * the objects of managed resources. Pure.
 *
 * @param prefix what the names of the objects begin with
 */
public record Account(String namespace, String prefix, String config, String region) {

    private static final String EXTERNAL_NAME = "crossplane.io/external-name";
    /** A name that nobody chose for this very object does not let it take over what has that name already. */
    private static final String DERIVED = "slipway.dev/external-name-derived";

    /** Return an object with these parameters; those that are null are left out. */
    public KubeObject managed(Gvk kind, String part, Map<String, ? extends @Nullable Object> parameters) {
        Map<String, Object> all = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (value != null) {
                all.put(name, value);
            }
        });
        if (!kind.group().startsWith("iam.")) {
            all.put("region", region);
        }
        return KubeObject.of(new Ref(kind, namespace, name(part)))
                .with(all, "spec", "forProvider")
                .with(Map.of("kind", Kinds.CONFIG.kind(), "name", config), "spec", "providerConfigRef");
    }

    /** Return an object of a resource with that name at AWS, which must not exist yet. */
    public KubeObject named(Gvk kind, String part, String name, Map<String, ? extends @Nullable Object> parameters) {
        return managed(kind, part, parameters)
                .withAnnotation(EXTERNAL_NAME, name)
                .withAnnotation(DERIVED, "true");
    }

    /** Return an object of a resource with that name at AWS, which exists and was made by somebody else. */
    public KubeObject taken(Gvk kind, String part, String name, Map<String, ? extends @Nullable Object> parameters) {
        return managed(kind, part, parameters).withAnnotation(EXTERNAL_NAME, name);
    }

    /** Return whether an object was made for a resource that did not exist yet. */
    public static boolean isOwnCreation(KubeObject object) {
        return object.annotation(DERIVED).isPresent();
    }

    /** Return an object that only looks at a resource with that name, and never changes or deletes it. */
    public KubeObject observed(Gvk kind, String part, String name, Map<String, ? extends @Nullable Object> keys) {
        return managed(kind, part, keys)
                .withAnnotation(EXTERNAL_NAME, name)
                .with(List.of("Observe"), "spec", "managementPolicies");
    }

    /** Return the name of a part's object. */
    public String name(String part) {
        return prefix + "-" + part;
    }

    /** Return a reference to a part's object, for a field such as {@code vpcIdRef}. */
    public Map<String, Object> ref(String part) {
        return Map.of("name", name(part));
    }

    /** Return the start of ARNs in this region. */
    public String partition(@Nullable String given) {
        if (given != null && !given.isEmpty()) {
            return given;
        }
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
