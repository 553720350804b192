package dev.slipway.delivery.app;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.sync.SyncOptions;
import dev.slipway.delivery.sync.SyncOrder;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.kernel.plan.Plan;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.kube.Propagation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Deletes what an Application applied, when its finalizer asks for that: the last wave first, in a wave what depends
 * before what is depended on, and each group only when the one before is gone. Definitions of kinds, what is marked to
 * be kept and what belongs to others stays.
 */
final class Deletion {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Kube hub;
    private final Cluster cluster;

    /** Deletes in the cluster; the Application itself is on the hub. */
    Deletion(Kube hub, Cluster cluster) {
        this.hub = hub;
        this.cluster = cluster;
    }

    /** Where the hooks of an Application come from; asked only when there are any. */
    interface Hooks {
        Targets targets();
    }

    PassResult run(App app, Hooks source, Instant now) {
        try {
            // Asks the API server itself: from an old list of finalizers hooks would run that have run already.
            List<String> finalizers = hub.get(app.ref())
                    .filter(live -> live.uid().equals(app.object().uid()))
                    .map(KubeObject::finalizers)
                    .orElse(List.of());
            Optional<PassResult> stopped = before(app, source, finalizers, now);
            if (stopped.isPresent()) {
                return stopped.get();
            }
            List<String> cascading =
                    finalizers.stream().filter(Deletion::cascades).toList();
            if (!cascading.isEmpty()) {
                Optional<PassResult> waiting = objects(app, cascading, now);
                if (waiting.isPresent()) {
                    return waiting.get();
                }
            }
            return hooks(app, source, finalizers, DeletionHooks.Moment.AFTER, now)
                    .orElseGet(() -> {
                        release(
                                app,
                                finalizers.stream().filter(Deletion::isOurs).toList());
                        return PassResult.of(Outcome.done());
                    });
        } catch (FaultException fault) {
            cluster.noteFault(fault);
            return stopped(app, cluster.title() + fault.explanation(), Outcome.failed(fault), now);
        }
    }

    static boolean isOurs(String finalizer) {
        return cascades(finalizer)
                || DeletionHooks.Moment.BEFORE.holds(finalizer)
                || DeletionHooks.Moment.AFTER.holds(finalizer);
    }

    private Optional<PassResult> before(App app, Hooks source, List<String> finalizers, Instant now) {
        Optional<PassResult> stopped = hooks(app, source, finalizers, DeletionHooks.Moment.BEFORE, now);
        if (stopped.isEmpty()) {
            release(
                    app,
                    finalizers.stream()
                            .filter(DeletionHooks.Moment.BEFORE::holds)
                            .toList());
        }
        return stopped;
    }

    private Optional<PassResult> hooks(
            App app, Hooks source, List<String> finalizers, DeletionHooks.Moment moment, Instant now) {
        if (finalizers.stream().noneMatch(moment::holds)) {
            return Optional.empty();
        }
        DeletionHooks.Progress progress = new DeletionHooks(cluster).run(app, source.targets(), moment);
        if (progress.done()) {
            return Optional.empty();
        }
        return Optional.of(
                progress.failed()
                        ? stopped(app, progress.message(), Outcome.requeue(RETRY, progress.message()), now)
                        : PassResult.of(Outcome.requeue(LOOK_AGAIN, progress.message())));
    }

    private Optional<PassResult> objects(App app, List<String> cascading, Instant now) {
        List<KubeObject> remaining = remaining(app);
        Optional<String> unconfirmed = unconfirmed(app, remaining);
        if (unconfirmed.isPresent()) {
            return Optional.of(stopped(app, unconfirmed.get(), Outcome.requeue(RETRY, unconfirmed.get()), now));
        }
        List<List<KubeObject>> groups = groups(remaining);
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        List<KubeObject> group = groups.get(0);
        Kube acting =
                cluster.limits().actsAs(app.object()).map(cluster.kube()::as).orElse(cluster.kube());
        for (KubeObject live : group) {
            if (!live.isDeleting()) {
                acting.delete(live.ref(), live.uid(), propagation(cascading));
            }
        }
        return Optional.of(
                PassResult.of(Outcome.requeue(LOOK_AGAIN, "waiting for deletion of " + group.size() + " objects")));
    }

    private static Optional<String> unconfirmed(App app, List<KubeObject> remaining) {
        String asked = app.object().text("metadata", "deletionTimestamp").orElse("");
        boolean approved = app.object()
                .annotation(Keys.DELETION_APPROVED)
                .filter(at -> at.compareTo(asked) >= 0)
                .isPresent();
        return approved
                ? Optional.empty()
                : remaining.stream()
                        .filter(live -> SyncOptions.of(live).has("Delete=confirm"))
                        .findFirst()
                        .map(live -> "waiting for confirmation of the deletion of " + live.kind() + " "
                                + live.ref().qualifiedName() + ": annotate the Application with "
                                + Keys.DELETION_APPROVED + " and the time");
    }

    static PassResult stopped(App app, String why, Outcome outcome, Instant now) {
        Findings findings = new Findings(
                app,
                now,
                "",
                null,
                List.of(Problem.warning(Problem.DELETION, why)),
                app.status().operationState(),
                null);
        return PassResult.of(outcome, Statuses.of(findings));
    }

    private static boolean cascades(String finalizer) {
        return finalizer.equals(Keys.RESOURCES_FINALIZER) || finalizer.startsWith(Keys.RESOURCES_FINALIZER + "/");
    }

    private static Propagation propagation(List<String> finalizers) {
        return finalizers.contains(Keys.RESOURCES_FINALIZER + "/background")
                ? Propagation.BACKGROUND
                : Propagation.FOREGROUND;
    }

    /** Asks the API server itself before nothing is left: a cache that lags behind would end the waiting too early. */
    private List<KubeObject> remaining(App app) {
        List<KubeObject> known = remaining(app, this::known);
        return known.isEmpty() ? remaining(app, cluster.kube()::get) : known;
    }

    private Optional<KubeObject> known(Ref ref) {
        return cluster.watches().isWatched(ref.gvk())
                ? cluster.watches().cached(ref)
                : cluster.kube().get(ref);
    }

    private static List<KubeObject> remaining(App app, Function<Ref, Optional<KubeObject>> live) {
        return app.inventory().stream()
                .filter(ref -> !ref.gvk().sameKind(Keys.CUSTOM_RESOURCE_DEFINITION) && !ref.sameObject(app.ref()))
                .flatMap(ref -> live.apply(ref).stream())
                .filter(app.tracking()::owns)
                .filter(object -> !SyncOptions.keepsFromDeletion(object))
                .toList();
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
        release(hub, app, finalizers);
    }

    /** Take the finalizers off the Application if it is still there. */
    static void release(Kube hub, App app, List<String> finalizers) {
        if (finalizers.isEmpty()) {
            return;
        }
        try {
            hub.get(app.ref())
                    .filter(live -> live.uid().equals(app.object().uid()))
                    .ifPresent(live -> hub.setFinalizers(
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
