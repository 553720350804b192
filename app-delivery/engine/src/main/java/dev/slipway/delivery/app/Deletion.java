package dev.slipway.delivery.app;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.sync.SyncOptions;
import dev.slipway.delivery.sync.SyncOrder;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.kernel.plan.Plan;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.kube.Propagation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Deletes what an Application applied, when its finalizer asks for that: the last wave first, in a wave what depends
 * before what is depended on, and each group only when the one before is gone. Definitions of kinds, what is marked to
 * be kept and what belongs to others stays.
 */
final class Deletion {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Cluster cluster;

    Deletion(Cluster cluster) {
        this.cluster = cluster;
    }

    PassResult run(App app, Instant now) {
        List<String> cascading =
                app.object().finalizers().stream().filter(Deletion::cascades).toList();
        if (cascading.isEmpty()) {
            return PassResult.of(Outcome.done());
        }
        try {
            List<List<KubeObject>> groups = groups(remaining(app));
            if (groups.isEmpty()) {
                release(app, cascading);
                return PassResult.of(Outcome.done());
            }
            List<KubeObject> group = groups.get(0);
            for (KubeObject live : group) {
                if (!live.isDeleting()) {
                    cluster.kube().delete(live.ref(), live.uid(), propagation(cascading));
                }
            }
            return PassResult.of(Outcome.requeue(LOOK_AGAIN, "waiting for deletion of " + group.size() + " objects"));
        } catch (FaultException fault) {
            Problem problem = Problem.warning(Problem.DELETION, fault.explanation());
            Findings findings = new Findings(
                    app, now, "", null, List.of(problem), app.status().operationState(), null);
            return PassResult.of(Outcome.failed(fault), Statuses.of(findings));
        }
    }

    private static boolean cascades(String finalizer) {
        return finalizer.equals(Keys.RESOURCES_FINALIZER) || finalizer.startsWith(Keys.RESOURCES_FINALIZER + "/");
    }

    private static Propagation propagation(List<String> finalizers) {
        return finalizers.contains(Keys.RESOURCES_FINALIZER + "/background")
                ? Propagation.BACKGROUND
                : Propagation.FOREGROUND;
    }

    /** Asks the API server itself: a cache that lags behind would end the waiting too early. */
    private List<KubeObject> remaining(App app) {
        List<KubeObject> remaining = new ArrayList<>();
        for (var ref : app.inventory()) {
            if (!ref.gvk().sameKind(Keys.CUSTOM_RESOURCE_DEFINITION) && !ref.sameObject(app.ref())) {
                cluster.kube()
                        .get(ref)
                        .filter(app.tracking()::owns)
                        .filter(live -> !SyncOptions.keepsFromDeletion(live))
                        .ifPresent(remaining::add);
            }
        }
        return remaining;
    }

    private static List<List<KubeObject>> groups(List<KubeObject> objects) {
        Map<Integer, List<KubeObject>> waves = new TreeMap<>(Collections.reverseOrder());
        objects.forEach(object -> waves.computeIfAbsent(SyncOrder.wave(object), wave -> new ArrayList<>())
                .add(object));
        List<List<KubeObject>> groups = new ArrayList<>();
        for (List<KubeObject> wave : waves.values()) {
            List<List<KubeObject>> stages = new ArrayList<>(Plan.staged(wave).stages());
            Collections.reverse(stages);
            groups.addAll(stages);
        }
        return groups;
    }

    private void release(App app, List<String> finalizers) {
        try {
            cluster.kube()
                    .get(app.ref())
                    .filter(live -> live.uid().equals(app.object().uid()))
                    .ifPresent(live -> cluster.kube()
                            .setFinalizers(
                                    live,
                                    live.finalizers().stream()
                                            .filter(name -> !finalizers.contains(name))
                                            .toList()));
        } catch (FaultException fault) {
            if (fault.fault() != Fault.NOT_FOUND) {
                throw fault;
            }
        }
    }
}
