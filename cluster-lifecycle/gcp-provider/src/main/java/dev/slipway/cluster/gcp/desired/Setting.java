package dev.slipway.cluster.gcp.desired;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.Map;

/**
 * What all resources of a cluster have in common.
 *
 * @param cluster name of the Cluster
 * @param namespace where it is
 * @param project of Google Cloud
 * @param config names what holds the credentials
 */
public record Setting(String cluster, String namespace, String project, Ref config) {

    static final String EXTERNAL_NAME = "crossplane.io/external-name";

    private static final String MARK = "capg-cluster-";
    private static final int LONGEST_LABEL = 63;

    /** Return the description, or the key of a label, by which resources of a cluster are known; upstream has the same. */
    public String mark() {
        String mark = MARK + cluster.replace('.', '-');
        return mark.length() > LONGEST_LABEL ? mark.substring(0, LONGEST_LABEL) : mark;
    }

    /** Return a managed resource. The name of the resource at Google is given, so a lost object finds it again. */
    KubeObject resource(Gvk kind, String name, String external, Hold hold, Map<String, Object> wanted) {
        return KubeObject.of(new Ref(kind, namespace, name))
                .withAnnotation(EXTERNAL_NAME, external)
                .with(hold.policies(), "spec", "managementPolicies")
                .with(wanted, "spec", "forProvider")
                .with(Map.of("kind", config.gvk().kind(), "name", config.name()), "spec", "providerConfigRef");
    }
}
