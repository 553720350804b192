package dev.slipway.cluster.topology.controller;

import dev.slipway.cluster.contract.Suffixes;
import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Change;
import dev.slipway.kernel.plan.Differ;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.apply.ApplyOptions;
import dev.slipway.runtime.apply.ChangeSet;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps templates as they should be. Templates do not change: one whose spec would, by the API server's own word, is made
 * anew under a name that follows from what it says; labels and annotations change in place.
 */
final class Rotation {

    /** Providers that refuse changes of templates let a dry-run with this pass, so that one can ask. */
    private static final String DRY_RUN = "topology.cluster.x-k8s.io/dry-run";

    private static final int REMEMBERED = 20_000;

    private record Same(int desired, String uid, String version) {}

    private final Kube kube;
    private final Applier applier;
    private final ApplyOptions options;
    private final Map<Ref, Same> same = new ConcurrentHashMap<>();

    Rotation(Kube kube, Applier applier, ApplyOptions options) {
        this.kube = kube;
        this.applier = applier;
        this.options = options;
    }

    /** Return the name under which the template is found afterwards; {@code live} is null where there is none yet. */
    String keep(Map<String, Object> desired, @Nullable Map<String, Object> live) {
        KubeObject wanted = KubeObject.of(desired);
        if (live == null) {
            return applied(wanted);
        }
        KubeObject there = KubeObject.of(live);
        Same now = new Same(wanted.hashCode(), there.uid(), there.resourceVersion());
        if (now.equals(same.get(wanted.ref()))) {
            return wanted.name();
        }
        KubeObject predicted = kube.dryRun(wanted.withAnnotation(DRY_RUN, ""), options.fieldManager());
        Change change = Differ.change(cleaned(predicted, there), Optional.of(there));
        if (change instanceof Change.Keep) {
            remember(wanted, there);
            return wanted.name();
        }
        boolean rotates = change instanceof Change.Update update
                && update.drift().fields().stream()
                        .anyMatch(field -> field.path().startsWith("spec"));
        return applied(rotates ? renamed(wanted) : wanted);
    }

    private void remember(KubeObject wanted, KubeObject live) {
        if (same.size() > REMEMBERED) {
            same.clear();
        }
        same.put(wanted.ref(), new Same(wanted.hashCode(), live.uid(), live.resourceVersion()));
    }

    /** The annotation of the dry-run is no change. */
    private static KubeObject cleaned(KubeObject predicted, KubeObject live) {
        KubeObject cleaned = predicted.without("metadata", "annotations", DRY_RUN);
        boolean none = cleaned.map("metadata", "annotations").isEmpty()
                && live.at("metadata", "annotations").isEmpty();
        return none ? cleaned.without("metadata", "annotations") : cleaned;
    }

    private static KubeObject renamed(KubeObject template) {
        String name = template.name();
        int end = name.lastIndexOf('-');
        String said =
                template.namespace() + "/" + name.substring(0, Math.max(end, 0)) + Json.toJson(template.map("spec"));
        return template.with(name.substring(0, end + 1) + Suffixes.of(said), "metadata", "name");
    }

    private String applied(KubeObject wanted) {
        ChangeSet.Result result = applier.applyOne(wanted, options);
        FaultException problem = result.problem();
        if (problem != null) {
            throw problem;
        }
        // What an apply has led to needs no question whether it is so.
        Optional.ofNullable(result.after()).ifPresent(live -> remember(wanted, live));
        return wanted.name();
    }

    /** Put the name of a template into the reference to it. */
    static void refer(Map<String, Object> object, String name, String... path) {
        if (Trees.at(object, path) != null) {
            String[] full = Arrays.copyOf(path, path.length + 1);
            full[path.length] = "name";
            Trees.put(object, name, full);
        }
    }
}
