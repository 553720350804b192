package dev.slipway.cluster.gcp.plane;

import dev.slipway.cloud.gcp.GcpCredentials;
import dev.slipway.cluster.gcp.desired.ControlPlanePart;
import dev.slipway.cluster.gcp.object.Access;
import dev.slipway.cluster.gcp.object.Kubeconfigs;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.kube.Kube;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Keeps what is needed to reach a cluster: its address in the control plane, and the kubeconfigs with a fresh token. */
public final class Reach {

    private final Kube kube;
    private final Kubeconfigs kubeconfigs;
    private final Access access;
    private final Function<GcpCredentials, Redacted<String>> tokens;

    /** @param tokens gives a token that is good for some minutes, or a fault that says why there is none */
    public Reach(Kube kube, String manager, Function<GcpCredentials, Redacted<String>> tokens) {
        this.kube = kube;
        this.kubeconfigs = new Kubeconfigs(kube, manager);
        this.access = new Access(kube);
        this.tokens = tokens;
    }

    /** Return why the cluster cannot be reached, if so. */
    Optional<String> keep(KubeObject plane, KubeObject cluster, KubeObject infrastructure) {
        Optional<Kubeconfigs.Published> published =
                kubeconfigs.published(plane.namespace(), ControlPlanePart.connectionSecret(plane));
        if (published.isEmpty()) {
            return Optional.of("GKE has not said yet where the API server is");
        }
        Map<String, Object> endpoint = published.get().endpoint();
        if (!plane.map("spec", "endpoint").equals(endpoint)) {
            kube.merge(plane.ref(), Map.of("spec", Map.of("endpoint", endpoint)));
        }
        try {
            Optional<Redacted<String>> token =
                    access.credentials(infrastructure).map(tokens);
            kubeconfigs.write(plane, cluster.name(), published.get(), token);
            return Optional.empty();
        } catch (FaultException fault) {
            return Optional.of(fault.explanation());
        }
    }
}
