package dev.slipway.delivery.agent;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.handover.message.HandedApplication;
import dev.slipway.delivery.handover.message.HandedOperation;
import dev.slipway.delivery.handover.message.HandedSources;
import dev.slipway.delivery.handover.message.HandoverKeys;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the Applications that were handed over into the agent's own cluster, where the engine finds them. */
final class LocalApplications {

    private static final String FIELD_MANAGER = "slipway-agent";
    private static final String[] PHASE = {"status", "operationState", "phase"};

    private final Kube kube;
    private final Handovers handovers;
    private final InstantSource clock;
    private final Set<String> namespaces = new HashSet<>();

    LocalApplications(Kube kube, Handovers handovers, InstantSource clock) {
        this.kube = kube;
        this.handovers = handovers;
        this.clock = clock;
    }

    void write(HandedApplication handed, String digest) {
        KubeObject application = handed.object();
        Optional<KubeObject> live = kube.get(application.ref());
        namespace(application.namespace());
        KubeObject desired = application
                .withLabel(HandoverKeys.HANDED_OVER, "true")
                .withAnnotation(HandoverKeys.HANDOVER, Handovers.text(handed))
                .withAnnotation(HandoverKeys.DIGEST, digest);
        Optional<String> refresh = live.flatMap(known -> refresh(known, handed));
        if (refresh.isPresent()) {
            desired = desired.withAnnotation(Keys.REFRESH, refresh.get());
        }
        KubeObject written = kube.apply(desired, FIELD_MANAGER);
        operate(written, handed.operation());
        terminate(written, handed.operation().terminate());
    }

    /** What the engine would not see by itself: somebody asks for a look, or the same revision was rendered anew. */
    private Optional<String> refresh(KubeObject live, HandedApplication handed) {
        Optional<HandedApplication> before = handovers.of(live);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        if (isRenderedAnew(before.get().sources(), handed.sources())) {
            return Optional.of("hard");
        }
        boolean asked = !handed.refresh().isEmpty()
                && !handed.refresh().equals(before.get().refresh());
        return asked ? Optional.of(handed.refresh().split("@", 2)[0]) : Optional.empty();
    }

    private static boolean isRenderedAnew(@Nullable HandedSources before, @Nullable HandedSources now) {
        return before != null
                && now != null
                && before.revisions().equals(now.revisions())
                && !before.artifact().equals(now.artifact());
    }

    private void namespace(String name) {
        if (namespaces.contains(name)) {
            return;
        }
        Ref namespace = new Ref(Gvk.of("v1", "Namespace"), "", name);
        if (kube.get(namespace).isEmpty()) {
            kube.apply(KubeObject.of(namespace), FIELD_MANAGER);
        }
        namespaces.add(name);
    }

    /** Give the engine an operation once, whatever dies meanwhile: the operation and that it was given are one write. */
    private void operate(KubeObject live, HandedOperation handed) {
        Map<String, Object> operation = handed.operation();
        boolean known = live.annotation(HandoverKeys.OPERATION)
                .filter(handed.id()::equals)
                .isPresent();
        if (operation == null || handed.id().isEmpty() || known) {
            return;
        }
        Map<String, Object> patch = new LinkedHashMap<>();
        patch.put(
                "metadata",
                Map.of(
                        "annotations",
                        Map.of(
                                HandoverKeys.OPERATION, handed.id(),
                                HandoverKeys.OPERATION_GIVEN, clock.instant().toString())));
        patch.put("operation", operation);
        kube.merge(live.ref(), patch);
    }

    private void terminate(KubeObject live, String startedAt) {
        boolean runs = !startedAt.isEmpty()
                && live.text(PHASE).filter("Running"::equals).isPresent()
                && live.text("status", "operationState", "startedAt")
                        .filter(startedAt::equals)
                        .isPresent();
        if (runs) {
            Map<String, Object> state = new LinkedHashMap<>(live.map("status", "operationState"));
            state.put("phase", "Terminating");
            kube.applyStatus(KubeObject.of(live.ref()).with(state, "status", "operationState"), FIELD_MANAGER);
        }
    }

    /** Delete with what the finalizers ask for; return whether it is gone. */
    boolean delete(Ref application) {
        Optional<KubeObject> live = kube.get(application);
        live.filter(known -> Handovers.isHandedOver(known) && !known.isDeleting())
                .ifPresent(known -> kube.delete(application, known.uid()));
        return live.filter(Handovers::isHandedOver).isEmpty();
    }

    /** Forget an Application that the hub knows nothing of: its objects stay, whatever its finalizers say. */
    void release(KubeObject application) {
        KubeObject live = kube.get(application.ref()).orElse(null);
        if (live == null || !Handovers.isHandedOver(live) || live.isDeleting()) {
            return;
        }
        List<String> others = live.finalizers().stream()
                .filter(finalizer -> !finalizer.contains("finalizer.argocd.argoproj.io"))
                .toList();
        KubeObject free = others.size() == live.finalizers().size() ? live : kube.setFinalizers(live, others);
        kube.delete(free.ref(), Objects.requireNonNull(free.uid()));
        handovers.forget(free.ref());
    }
}
