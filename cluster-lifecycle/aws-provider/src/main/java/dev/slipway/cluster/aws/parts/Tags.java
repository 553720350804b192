package dev.slipway.cluster.aws.parts;

import dev.slipway.kernel.object.KubeObject;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tags that Cluster API Provider AWS puts on what it makes. Pure. */
public final class Tags {

    public static final String PREFIX = "sigs.k8s.io/cluster-api-provider-aws/";
    public static final String OF_CLUSTER = PREFIX + "cluster/";

    /** Marks subnets for pods, with the value {@link #SECONDARY}. */
    public static final String ASSOCIATION = PREFIX + "association";

    public static final String SECONDARY = "secondary";

    private Tags() {}

    /** Return whether an observed resource carries the tag of that Cluster. */
    public static boolean isTagged(KubeObject resource, String cluster) {
        return resource.map("status", "atProvider", "tags").containsKey(OF_CLUSTER + cluster)
                || resource.map("status", "atProvider", "tagsAll").containsKey(OF_CLUSTER + cluster);
    }

    /** Return tags that say what it is called, whose it is, and what for; the user's own win. */
    public static Map<String, String> of(
            String cluster, String role, String name, @Nullable Map<String, String> additional) {
        Map<String, String> tags = new TreeMap<>();
        tags.put("Name", name);
        tags.put(OF_CLUSTER + cluster, "owned");
        tags.put(PREFIX + "role", role);
        if (additional != null) {
            tags.putAll(additional);
        }
        return tags;
    }
}
