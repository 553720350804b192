package dev.slipway.delivery.appset.control;

import dev.slipway.delivery.cluster.ClusterSecret;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.controller.PassEvent;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.kube.Propagation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes, changes and deletes the Applications of one set, and keeps what there is to tell. One that fails stops no other. */
final class Writing {

    private static final String NORMAL = "Normal";
    private static final String OPERATION = "operation";

    private final Kube kube;
    private final Owned owned;
    private final KubeObject set;
    private final Desired desired;
    private final List<PassEvent> events = new ArrayList<>();
    private @Nullable String firstProblem;

    Writing(Kube kube, Owned owned, KubeObject set, Desired desired) {
        this.kube = kube;
        this.owned = owned;
        this.set = set;
        this.desired = desired;
    }

    List<PassEvent> events() {
        return events;
    }

    Optional<String> problem() {
        return Optional.ofNullable(firstProblem);
    }

    /** What may be done to Applications that exist already. */
    enum Mode {
        CREATE_ONLY,
        UPDATE
    }

    /** Make the Application as generated; an operation is asked for by the given tree, if there is one. */
    void write(KubeObject generated, Mode mode, Optional<Map<String, Object>> operation) {
        attempt(generated, () -> {
            Optional<KubeObject> live = owned.find(generated.ref());
            if (live.isEmpty()) {
                create(generated, operation);
            } else if (mode == Mode.UPDATE && !live.get().isDeleting()) {
                update(live.get(), generated, operation);
            }
        });
    }

    private void create(KubeObject generated, Optional<Map<String, Object>> operation) {
        KubeObject created = desired.created(generated);
        kube.create(operation.map(asked -> created.with(asked, OPERATION)).orElse(created), Keys.FIELD_MANAGER);
        tell("created", "created Application \"" + generated.name() + "\"");
    }

    private void update(KubeObject live, KubeObject generated, Optional<Map<String, Object>> operation) {
        Optional<OwnerRef> owner = live.controller();
        if (owner.filter(other -> !other.uid().equals(set.uid())).isPresent()) {
            fail(
                    generated,
                    "is already owned by another " + owner.get().gvk().kind() + " controller "
                            + owner.get().name());
            return;
        }
        Map<String, Object> patch = new LinkedHashMap<>(desired.patch(live, generated));
        boolean busy = live.at(OPERATION).isPresent()
                || live.text("status", "operationState", "phase")
                        .filter("Running"::equals)
                        .isPresent();
        operation.filter(asked -> !busy).ifPresent(asked -> patch.put(OPERATION, asked));
        if (!patch.isEmpty()) {
            kube.merge(live.ref(), patch);
            tell("updated", "updated Application \"" + generated.name() + "\"");
        }
    }

    /** Delete an Application; one whose cluster is gone loses the finalizer that would wait for it. */
    void delete(KubeObject app, List<ClusterSecret> clusters) {
        if (app.isDeleting()) {
            return;
        }
        attempt(app, () -> {
            boolean unreachable = Validation.destination(app, clusters).isPresent();
            if (unreachable && app.finalizers().contains(Keys.FINALIZER)) {
                kube.setFinalizers(
                        app,
                        app.finalizers().stream()
                                .filter(finalizer -> !finalizer.equals(Keys.FINALIZER))
                                .toList());
                tell(
                        "Updated",
                        "Updated Application \"" + app.name()
                                + "\" finalizer before deletion, because application has an invalid destination");
            }
            kube.delete(app.ref(), app.uid(), Propagation.BACKGROUND);
            tell("Deleted", "Deleted Application \"" + app.name() + "\"");
        });
    }

    /** Let an Application stay when its set goes. */
    void release(KubeObject app) {
        attempt(app, () -> {
            List<Object> others = app.list("metadata", "ownerReferences").stream()
                    .filter(owner ->
                            !(owner instanceof Map<?, ?> map && set.uid().equals(map.get("uid"))))
                    .toList();
            kube.merge(app.ref(), Map.of("metadata", Map.of("ownerReferences", others)));
        });
    }

    private void attempt(KubeObject app, Runnable action) {
        try {
            action.run();
        } catch (FaultException fault) {
            fail(app, fault.explanation());
        }
    }

    private void fail(KubeObject app, String why) {
        if (firstProblem == null) {
            firstProblem = "Application " + app.namespace() + "/" + app.name() + ": " + why;
        }
    }

    private void tell(String reason, String message) {
        events.add(new PassEvent(NORMAL, reason, message));
    }
}
