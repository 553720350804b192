package dev.slipway.cluster.bootstrap.steps;

import dev.slipway.api.fleet.ClusterProfileSpec;
import dev.slipway.cluster.bootstrap.profile.Keys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.apply.ApplyOptions;
import dev.slipway.runtime.apply.ChangeSet;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Puts namespaces, objects and stores into clusters, over the connection of their kubeconfig. */
final class Setup {

    /** One for each connection, so that an object that was looked at is not asked about twice. */
    private final Map<String, Way> ways = new ConcurrentHashMap<>();

    private record Way(Kube kube, Applier applier) {}

    Steps run(Member member, Kube cluster, Steps steps) {
        Way way = ways.compute(
                member.name(),
                (name, known) -> known != null && known.kube() == cluster
                        ? known
                        : new Way(cluster, new Applier(cluster, Watches.asking(cluster))));
        ClusterProfileSpec profile = member.profile();
        Steps result = applied(way, steps, Steps.NAMESPACES, ClusterObjects.namespaces(profile));
        if (!result.isDone(Steps.NAMESPACES)) {
            return result.restWaitingFor("Namespaces", List.of(Steps.OBJECTS, Steps.STORES));
        }
        result = objects(way, result, profile);
        return stores(way, result, profile);
    }

    private static Steps objects(Way way, Steps steps, ClusterProfileSpec profile) {
        try {
            return applied(way, steps, Steps.OBJECTS, ClusterObjects.objects(profile));
        } catch (FaultException invalid) {
            return steps.failed(Steps.OBJECTS, invalid);
        }
    }

    private static Steps stores(Way way, Steps steps, ClusterProfileSpec profile) {
        List<KubeObject> stores;
        try {
            stores = ClusterObjects.stores(profile);
        } catch (FaultException invalid) {
            return steps.failed(Steps.STORES, invalid);
        }
        if (!stores.isEmpty() && way.kube().kind(Keys.SECRET_STORE).isEmpty()) {
            return steps.waiting(
                    Steps.STORES,
                    "NotServed",
                    "the cluster does not serve external-secrets.io/v1 ClusterSecretStore: deliver External Secrets'"
                            + " CRDs by an add-on; the stores follow by themselves");
        }
        return applied(way, steps, Steps.STORES, stores);
    }

    private static Steps applied(Way way, Steps steps, String step, List<KubeObject> objects) {
        List<String> problems = new ArrayList<>();
        for (KubeObject object : objects) {
            ChangeSet.Result result = way.applier().applyOne(object, ApplyOptions.as(Keys.FIELD_MANAGER));
            result.failure().ifPresent(fault -> problems.add(result.ref() + ": " + fault.explanation()));
        }
        if (problems.isEmpty()) {
            return steps.done(step, objects.isEmpty() ? "NoneWanted" : "Applied");
        }
        return steps.waiting(step, "ApplyFailed", String.join("; ", problems));
    }

    void forget(String member) {
        ways.remove(member);
    }
}
