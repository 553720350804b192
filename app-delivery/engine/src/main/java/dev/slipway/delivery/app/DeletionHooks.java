package dev.slipway.delivery.app;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.health.Health;
import dev.slipway.delivery.health.HealthCode;
import dev.slipway.delivery.sync.HookPolicy;
import dev.slipway.delivery.sync.Hooks;
import dev.slipway.delivery.sync.SyncOrder;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.kube.Propagation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Runs the hooks around the deletion of an Application, wave by wave. A hook that fails stops the deletion and is made
 * anew, so that a cause that goes away is enough.
 */
final class DeletionHooks {

    /** When hooks run, and the finalizer that keeps the Application until they have. */
    enum Moment {
        BEFORE("PreDelete", "pre-delete", "pre-delete-finalizer.argocd.argoproj.io"),
        AFTER("PostDelete", "post-delete", "post-delete-finalizer.argocd.argoproj.io");

        private final String type;
        private final String helmType;
        private final String finalizer;

        Moment(String type, String helmType, String finalizer) {
            this.type = type;
            this.helmType = helmType;
            this.finalizer = finalizer;
        }

        String finalizer() {
            return finalizer;
        }

        boolean holds(String name) {
            return name.equals(finalizer) || name.startsWith(finalizer + "/");
        }
    }

    /** How far the hooks are: done, or why not. */
    record Progress(boolean done, boolean failed, String message) {

        private static Progress waiting(String message) {
            return new Progress(false, false, message);
        }
    }

    private static final Progress DONE = new Progress(true, false, "");

    private final Cluster cluster;

    DeletionHooks(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Return the finalizers that an Application with these objects needs and does not have. */
    static List<String> missing(App app, Targets targets) {
        List<String> missing = new ArrayList<>();
        for (Moment moment : Moment.values()) {
            boolean has = app.object().finalizers().stream().anyMatch(moment::holds);
            if (!has && !hooks(targets, moment).isEmpty()) {
                missing.add(moment.finalizer());
                missing.add(moment.finalizer() + "/cleanup");
            }
        }
        return missing;
    }

    private static List<KubeObject> hooks(Targets targets, Moment moment) {
        return targets.all().stream()
                .map(Target::object)
                .filter(object -> Hooks.runsAt(object, moment.type, moment.helmType))
                .toList();
    }

    Progress run(App app, Targets targets, Moment moment) {
        Map<Integer, List<KubeObject>> waves = new TreeMap<>();
        hooks(targets, moment).forEach(hook -> waves.computeIfAbsent(SyncOrder.wave(hook), wave -> new ArrayList<>())
                .add(named(app, hook, moment)));
        List<KubeObject> all = new ArrayList<>();
        for (List<KubeObject> wave : waves.values()) {
            all.addAll(wave);
            for (KubeObject hook : wave) {
                Progress one = run(app, hook);
                if (!one.done()) {
                    return one;
                }
            }
        }
        all.stream()
                .filter(hook -> HookPolicy.of(hook).contains(HookPolicy.SUCCEEDED))
                .forEach(this::delete);
        return DONE;
    }

    private static KubeObject named(App app, KubeObject hook, Moment moment) {
        if (!hook.name().isEmpty()) {
            return hook;
        }
        String uid = app.object().uid();
        String suffix = uid.substring(0, Math.min(7, uid.length())) + "-" + moment.type.toLowerCase(Locale.ROOT);
        return hook.with(hook.text("metadata", "generateName").orElse("") + suffix, "metadata", "name");
    }

    private Progress run(App app, KubeObject hook) {
        Optional<KubeObject> live = cluster.kube().get(hook.ref());
        String title = hook.kind() + " " + hook.ref().qualifiedName();
        if (live.isEmpty()) {
            cluster.kube().apply(app.tracking().mark(hook), Keys.FIELD_MANAGER);
            return Progress.waiting("waiting for completion of hook " + title);
        }
        Optional<Health> health = cluster.installation().current().health().of(live.get());
        HealthCode code = health.map(Health::code).orElse(HealthCode.HEALTHY);
        if (code == HealthCode.HEALTHY) {
            return DONE;
        }
        if (code != HealthCode.DEGRADED && code != HealthCode.UNKNOWN) {
            return Progress.waiting("waiting for completion of hook " + title);
        }
        delete(hook);
        String why = health.map(Health::message).orElse("");
        return new Progress(
                false,
                true,
                "hook " + title + " failed" + (why.isEmpty() ? "" : ": " + why) + "; it runs again, and nothing is"
                        + " deleted before it has succeeded");
    }

    private void delete(KubeObject hook) {
        cluster.kube().get(hook.ref()).filter(live -> !live.isDeleting()).ifPresent(live -> cluster.kube()
                .delete(live.ref(), live.uid(), Propagation.BACKGROUND));
    }
}
