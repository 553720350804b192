package dev.slipway.cluster.bootstrap.profile;

import dev.slipway.api.fleet.ClusterProfileSpec;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Labels;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.apply.ApplyOptions;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.watch.Watches;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a ClusterBootstrap for every cluster that a profile serves, and counts how many are ready. */
public final class ProfilePass implements Pass {

    private static final int SHOWN = 20;

    private final Watches watches;
    private final Applier applier;

    public ProfilePass(Watches watches, Applier applier) {
        this.watches = watches;
        this.applier = applier;
    }

    @Override
    public PassResult run(KubeObject profile, PassContext context) {
        if (profile.isDeleting()) {
            return PassResult.of(Outcome.done());
        }
        Conditions before = Conditions.continuing(profile.conditions(), profile.generation(), context.now());
        ClusterProfileSpec spec = Json.convert(profile.map("spec"), ClusterProfileSpec.class);
        Optional<String> problem = Labels.problem(spec.clusterSelector());
        if (problem.isPresent()) {
            return PassResult.of(
                    Outcome.stalled("InvalidSelector", problem.get()),
                    status(profile, before.isFalse(Keys.READY, "InvalidSelector", problem.get()), 0, List.of()));
        }
        List<KubeObject> served = served(profile);
        List<Map<String, Object>> waiting = new ArrayList<>();
        for (KubeObject cluster : served) {
            applier.applyOne(bootstrap(profile, cluster), ApplyOptions.as(Keys.FIELD_MANAGER))
                    .failure()
                    .map(fault -> waiting(cluster, fault.explanation()))
                    .or(() -> notReady(cluster).map(what -> waiting(cluster, what)))
                    .ifPresent(waiting::add);
        }
        Conditions conditions = waiting.isEmpty()
                ? before.isTrue(Keys.READY, "AllReady", null)
                : before.isFalse(
                        Keys.READY, "WaitingForClusters", waiting.size() + " of " + served.size() + " are not ready");
        return PassResult.of(Outcome.done(), status(profile, conditions, served.size(), waiting));
    }

    private List<KubeObject> served(KubeObject profile) {
        var profiles = watches.cached(Keys.PROFILE);
        return watches.cached(Keys.CLUSTER).stream()
                .filter(cluster -> !cluster.isDeleting())
                .filter(cluster -> Selection.of(cluster, profiles)
                        .filter(chosen -> chosen.name().equals(profile.name()))
                        .isPresent())
                .sorted((a, b) -> Keys.member(a).compareTo(Keys.member(b)))
                .toList();
    }

    private static KubeObject bootstrap(KubeObject profile, KubeObject cluster) {
        OwnerRef owner = new OwnerRef(cluster.gvk(), cluster.name(), cluster.uid(), false, false);
        return KubeObject.of(ref(cluster))
                .with(List.of(owner.toMap()), "metadata", "ownerReferences")
                .with(Map.of("profile", profile.name()), "spec");
    }

    private static Ref ref(KubeObject cluster) {
        return new Ref(Keys.BOOTSTRAP, cluster.namespace(), cluster.name());
    }

    private Optional<String> notReady(KubeObject cluster) {
        return watches.cached(ref(cluster))
                .flatMap(bootstrap -> bootstrap.condition(Keys.PROFILE_READY))
                .map(ready -> ready.isTrue() ? "" : ready.reason() + ": " + ready.message())
                .or(() -> Optional.of("it has just begun"))
                .filter(what -> !what.isEmpty());
    }

    private static Map<String, Object> waiting(KubeObject cluster, String reason) {
        Map<String, Object> waiting = new LinkedHashMap<>();
        waiting.put("cluster", cluster.namespace() + "/" + cluster.name());
        waiting.put("reason", reason);
        return waiting;
    }

    private static Map<String, Object> status(
            KubeObject profile, Conditions conditions, int served, List<Map<String, Object>> waiting) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("clusters", served);
        status.put("readyClusters", served - waiting.size());
        status.put("observedGeneration", profile.generation());
        status.put("conditions", Json.trees(conditions.list()));
        if (!waiting.isEmpty()) {
            status.put("waiting", waiting.stream().limit(SHOWN).toList());
        }
        return status;
    }
}
