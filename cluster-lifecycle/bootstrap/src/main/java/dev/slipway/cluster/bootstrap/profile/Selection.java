package dev.slipway.cluster.bootstrap.profile;

import dev.slipway.api.fleet.ClusterProfileSpec;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Labels;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which profile serves a cluster, pure. */
public final class Selection {

    private Selection() {}

    /** Return the profile with the highest priority of those that choose the cluster; then the first by name. */
    public static Optional<KubeObject> of(KubeObject cluster, Collection<KubeObject> profiles) {
        return profiles.stream()
                .filter(profile -> !profile.isDeleting())
                .filter(profile -> chooses(profile, cluster))
                .min(Comparator.comparing((KubeObject profile) -> -priority(profile))
                        .thenComparing(KubeObject::name));
    }

    private static boolean chooses(KubeObject profile, KubeObject cluster) {
        try {
            ClusterProfileSpec spec = Json.convert(profile.map("spec"), ClusterProfileSpec.class);
            return Labels.problem(spec.clusterSelector()).isEmpty()
                    && Labels.match(spec.clusterSelector(), cluster.labels());
        } catch (FaultException unreadable) {
            return false;
        }
    }

    private static int priority(KubeObject profile) {
        return profile.at("spec", "priority")
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).intValue())
                .orElse(0);
    }
}
