package dev.slipway.cluster.local.plane;

import dev.slipway.cluster.local.contract.Keys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.runtime.kube.ClusterConnections;
import dev.slipway.runtime.kube.Kube;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Secret of Cluster API's contract by which everybody reaches the cluster. */
final class KubeconfigSecret {

    private final Kube kube;

    KubeconfigSecret(Kube kube) {
        this.kube = kube;
    }

    /** Keep it as it should be; one that a user provided stays as it is. */
    void write(KubeObject controlPlane, String cluster, String kubeconfig) {
        KubeObject wanted = wanted(controlPlane, cluster, kubeconfig);
        Optional<KubeObject> existing = kube.get(wanted.ref());
        boolean theirs = existing.filter(secret -> !isOurs(secret)).isPresent();
        if (!theirs && existing.filter(secret -> isAsWanted(secret, wanted)).isEmpty()) {
            kube.apply(wanted, Keys.FIELD_MANAGER);
        }
    }

    private static boolean isOurs(KubeObject secret) {
        return secret.controller()
                .filter(owner -> owner.gvk().sameKind(Keys.LOCAL_CONTROL_PLANE))
                .isPresent();
    }

    private static boolean isAsWanted(KubeObject secret, KubeObject wanted) {
        return secret.map("data").equals(wanted.map("data"))
                && secret.labels().entrySet().containsAll(wanted.labels().entrySet())
                && secret.list("metadata", "ownerReferences").equals(wanted.list("metadata", "ownerReferences"));
    }

    private static KubeObject wanted(KubeObject controlPlane, String cluster, String kubeconfig) {
        String value = Base64.getEncoder().encodeToString(kubeconfig.getBytes(StandardCharsets.UTF_8));
        return KubeObject.of(ClusterConnections.secret(controlPlane.namespace(), cluster))
                .withLabel(dev.slipway.cluster.contract.Keys.CLUSTER_NAME, cluster)
                .with(List.of(OwnerRef.controllerOf(controlPlane).toMap()), "metadata", "ownerReferences")
                .with(dev.slipway.cluster.contract.Keys.SECRET_TYPE, "type")
                .with(Map.of("value", value), "data");
    }
}
