package dev.slipway.delivery.objects;

import dev.slipway.delivery.action.Impact;
import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Objects of a cluster whose API server can be asked. */
record ReachedObjects(DestinationCluster cluster) implements LiveObjects {

    private static final String MANAGER = "argocd-server";
    private static final String STATUS = "status";

    @Override
    public List<KubeObject> read(Ref application, List<Ref> objects) {
        return objects.stream()
                .flatMap(object -> cluster.kube().get(object).stream())
                .toList();
    }

    @Override
    public List<Ref> write(Ref application, List<Impact> impacts, Optional<String> actsAs) {
        Kube kube = actsAs.map(cluster::as).orElse(cluster).kube();
        impacts.stream()
                .filter(impact -> impact.verb() == Impact.Verb.CREATE)
                .forEach(impact -> kube.dryRun(impact.object(), MANAGER));
        return impacts.stream().map(impact -> written(kube, impact)).toList();
    }

    private static Ref written(Kube kube, Impact impact) {
        if (impact.verb() == Impact.Verb.CREATE) {
            return kube.create(impact.object(), MANAGER).ref();
        }
        Ref ref = impact.object().ref();
        Map<String, Object> patch = new LinkedHashMap<>(impact.patch());
        if (patch.containsKey(STATUS) && isPartOfItsOwn(kube, ref, patch)) {
            patch.remove(STATUS);
        }
        if (!patch.isEmpty()) {
            kube.merge(ref, patch);
        }
        return ref;
    }

    /** Where a kind has a status of its own, the rest of the object is written without it; else with it. */
    private static boolean isPartOfItsOwn(Kube kube, Ref ref, Map<String, Object> patch) {
        try {
            Map<String, Object> status = new HashMap<>();
            status.put(STATUS, patch.get(STATUS));
            kube.mergeStatus(ref, status);
            return true;
        } catch (FaultException none) {
            if (none.fault() == Fault.NOT_FOUND) {
                return false;
            }
            throw none;
        }
    }
}
