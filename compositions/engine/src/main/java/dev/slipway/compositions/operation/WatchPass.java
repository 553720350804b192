package dev.slipway.compositions.operation;

import dev.slipway.compositions.Keys;
import dev.slipway.compositions.definition.Cluster;
import dev.slipway.compositions.function.ResourceSelector;
import dev.slipway.compositions.interest.Interests;
import dev.slipway.compositions.pipeline.PipelinePorts;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes an operation for every object that it watches, and for every change of one. */
final class WatchPass implements Pass {

    private static final String WATCHING = "Watching";
    private static final Duration NOT_SERVED = Duration.ofSeconds(30);

    private final Cluster cluster;
    private final PipelinePorts ports;
    private final Interests interests;
    private final Making making;

    WatchPass(Cluster cluster, PipelinePorts ports, Interests interests) {
        this.cluster = cluster;
        this.ports = ports;
        this.interests = interests;
        this.making = new Making(cluster, Ops.GROUP + "/watch-operation");
    }

    @Override
    public PassResult run(KubeObject watch, PassContext context) {
        if (watch.isDeleting()) {
            interests.forget(watch.ref());
            return PassResult.deleted();
        }
        Made made = making.made(watch);
        Map<String, Object> status = made.status(watch);
        Conditions conditions = Conditions.continuing(watch.conditions(), watch.generation(), context.now());
        if (Keys.isPaused(watch)) {
            interests.forget(watch.ref());
            return result(
                    Outcome.done(),
                    status,
                    conditions
                            .isFalse(WATCHING, "WatchPaused", null)
                            .isFalse(
                                    Ops.SYNCED,
                                    "ReconcilePaused",
                                    "Reconciliation is paused via the pause annotation"));
        }
        making.removeGarbage(watch, made);
        ResourceSelector selector = selector(watch);
        Gvk kind = Gvk.of(selector.apiVersion(), selector.kind());
        if (cluster.kube().kind(kind).isEmpty()) {
            String why = kind.kind() + " of " + kind.apiVersion() + " is not served; install its definition";
            return result(
                    Outcome.requeue(NOT_SERVED, "NotServed"),
                    status,
                    conditions.isFalse(WATCHING, "WatchFailed", why).isFalse(Ops.SYNCED, "ReconcileError", why));
        }
        interests.asked(watch.ref(), List.of(selector));
        List<KubeObject> objects = ports.resources(selector);
        status.put("watchingResources", objects.size());
        make(watch, objects, made, status);
        return result(
                Outcome.done(),
                status,
                conditions.isTrue(WATCHING, "WatchActive", null).isTrue(Ops.SYNCED, "ReconcileSuccess", null));
    }

    /** What changed first is served first; while an earlier operation forbids more, the rest waits for its end. */
    private void make(KubeObject watch, List<KubeObject> objects, Made made, Map<String, Object> status) {
        Policy policy = Policy.of(watch);
        boolean held = policy == Policy.FORBID && !made.running().isEmpty();
        Handled handled = Handled.of(watch);
        for (KubeObject object : handled.news(objects)) {
            if (held) {
                break;
            }
            making.make(operation(watch, object), policy, made);
            handled = handled.with(object);
            held = policy == Policy.FORBID;
        }
        handled.write(status);
    }

    private static ResourceSelector selector(KubeObject watch) {
        Map<String, String> labels = new TreeMap<>();
        watch.map("spec", "watch", "matchLabels").forEach((key, value) -> labels.put(key, String.valueOf(value)));
        return new ResourceSelector(
                watch.text("spec", "watch", "apiVersion").orElse(""),
                watch.text("spec", "watch", "kind").orElse(""),
                watch.text("spec", "watch", "namespace").orElse(""),
                null,
                labels);
    }

    /** Every step sees the object, and annotations say which one it is. */
    static KubeObject operation(KubeObject watch, KubeObject object) {
        KubeObject next = Made.next(watch, Ops.MADE_BY_WATCH, Handled.nameOf(watch, object))
                .withAnnotation(Ops.WATCHED + "-apiversion", object.apiVersion())
                .withAnnotation(Ops.WATCHED + "-kind", object.kind())
                .withAnnotation(Ops.WATCHED + "-name", object.name())
                .withAnnotation(Ops.WATCHED + "-resourceversion", object.resourceVersion());
        if (!object.namespace().isEmpty()) {
            next = next.withAnnotation(Ops.WATCHED + "-namespace", object.namespace());
        }
        List<Object> steps = next.list("spec", "pipeline").stream()
                .<Object>map(step -> seeing(KubeObject.of((Map<?, ?>) step), object))
                .toList();
        return next.with(steps, "spec", "pipeline");
    }

    private static Map<String, Object> seeing(KubeObject step, KubeObject object) {
        Map<String, Object> required = new LinkedHashMap<>();
        required.put("requirementName", Ops.WATCHED);
        required.put("apiVersion", object.apiVersion());
        required.put("kind", object.kind());
        required.put("name", object.name());
        if (!object.namespace().isEmpty()) {
            required.put("namespace", object.namespace());
        }
        List<Object> all = new ArrayList<>(step.list("requirements", "requiredResources"));
        all.add(required);
        return step.with(all, "requirements", "requiredResources").tree();
    }

    private static PassResult result(Outcome outcome, Map<String, Object> status, Conditions conditions) {
        status.put("conditions", Json.trees(conditions.list()));
        return PassResult.of(outcome, status);
    }
}
