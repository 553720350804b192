package dev.slipway.cluster.aws.plane;

import dev.slipway.cluster.aws.inside.Inside;
import dev.slipway.cluster.aws.inside.Wishes;
import dev.slipway.cluster.aws.parts.Keys;
import dev.slipway.cluster.cloud.Progress;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.ClusterConnections;
import dev.slipway.runtime.kube.Kube;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Has the inside of a cluster as its control plane says, where the cluster's API server can be reached. What was asked for
 * once, which its condition tells, is looked after once more when it is asked for no longer.
 */
final class ClusterSettings {

    static final String IDENTITIES_READY = "IAMAuthenticatorConfigured";
    static final String NETWORK_READY = "VpcCniConfigured";
    static final String PROXY_READY = "KubeProxyConfigured";

    private static final String ADVICE = "It is tried again by itself. The hub has to reach the API server, and"
            + " spec.identityRef has to stand for an administrator of the cluster.";

    private final ClusterConnections connections;

    ClusterSettings(ClusterConnections connections) {
        this.connections = connections;
    }

    private record Setting(String step, boolean isAsked, Consumer<Inside> action) {

        boolean isDue(KubeObject plane) {
            return isAsked || plane.condition(step).isPresent();
        }
    }

    /** Do it, and return how far each step has come; those that nobody asks for are left out. */
    Map<String, Progress> keep(Plane plane, Map<String, KubeObject> seen, Instant now) {
        Wishes wishes = new PlaneWishes(plane, seen).wishes();
        Map<String, Progress> steps = new LinkedHashMap<>();
        boolean isReached = true;
        for (Setting setting : settings(wishes)) {
            if (setting.isDue(plane.object()) && isReached) {
                try {
                    setting.action().accept(new Inside(workload(plane), wishes, Keys.FIELD_MANAGER));
                    if (setting.isAsked()) {
                        steps.put(setting.step(), new Progress.Ready());
                    }
                } catch (FaultException fault) {
                    isReached = fault.fault() != Fault.UNAVAILABLE;
                    steps.put(setting.step(), failed(plane.object(), setting.step(), fault, now));
                }
            } else if (setting.isDue(plane.object())) {
                steps.put(setting.step(), new Progress.Waiting("cluster", "its API server does not answer", now));
            }
        }
        return steps;
    }

    private static List<Setting> settings(Wishes wishes) {
        return List.of(
                new Setting(NETWORK_READY, wishes.cni().isAsked(), Inside::network),
                new Setting(PROXY_READY, wishes.proxy().isDisabled(), Inside::proxy),
                new Setting(IDENTITIES_READY, wishes.mapsAnybody(), Inside::identities));
    }

    private Kube workload(Plane plane) {
        return connections
                .find(plane.object().namespace(), plane.cluster())
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND, "there is no Secret " + plane.cluster() + "-kubeconfig to reach it with"));
    }

    /** What is not there yet may come, such as what an add-on installs. */
    private static Progress failed(KubeObject plane, String step, FaultException fault, Instant now) {
        String cause = fault.explanation();
        if (fault.fault() == Fault.NOT_FOUND) {
            return new Progress.Waiting("cluster", cause, since(plane, step, now));
        }
        return new Progress.Failed(
                "cluster", cause.endsWith(".") ? cause : cause + ".", ADVICE, since(plane, step, now));
    }

    private static Instant since(KubeObject plane, String step, Instant now) {
        try {
            return plane.condition(step)
                    .filter(condition -> condition.isFalse())
                    .map(condition -> Instant.parse(condition.lastTransitionTime()))
                    .orElse(now);
        } catch (DateTimeException malformed) {
            return now;
        }
    }
}
