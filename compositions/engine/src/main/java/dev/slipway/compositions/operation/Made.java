package dev.slipway.compositions.operation;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The operations that one cron or watch operation has made, oldest first. Pure. */
record Made(List<KubeObject> operations) {

    private static final long SUCCESSFUL = 3;
    private static final long FAILED = 1;

    static Made by(KubeObject maker, Collection<KubeObject> all) {
        return new Made(all.stream()
                .filter(one -> one.controller()
                        .filter(controller -> controller.uid().equals(maker.uid()))
                        .isPresent())
                .sorted(Comparator.comparing(Made::createdAt).thenComparing(KubeObject::name))
                .toList());
    }

    private static Instant createdAt(KubeObject operation) {
        return operation.createdAt().orElse(Instant.MAX);
    }

    /** Return those that have not come to an end. */
    List<KubeObject> running() {
        return operations.stream()
                .filter(one -> !one.isDeleting() && !OperationPass.isOver(one))
                .toList();
    }

    /** Return when the last one was made. */
    Optional<Instant> lastMade() {
        return operations.stream().flatMap(one -> one.createdAt().stream()).max(Comparator.naturalOrder());
    }

    /** Return when the last one came to a good end. */
    Optional<Instant> lastSuccess() {
        return operations.stream()
                .flatMap(one -> OperationPass.succeededAt(one).stream())
                .max(Comparator.naturalOrder());
    }

    /** Return those that are over and more than the maker wants to keep. */
    List<KubeObject> garbage(KubeObject maker) {
        return Stream.concat(
                        older(
                                one -> OperationPass.succeededAt(one).isPresent(),
                                limit(maker, "successful", SUCCESSFUL)),
                        older(one -> OperationPass.succeededAt(one).isEmpty(), limit(maker, "failed", FAILED)))
                .toList();
    }

    private Stream<KubeObject> older(Predicate<KubeObject> which, long keep) {
        List<KubeObject> over =
                operations.stream().filter(OperationPass::isOver).filter(which).toList();
        return over.stream().limit(Math.max(0, over.size() - keep)).filter(one -> !one.isDeleting());
    }

    private static long limit(KubeObject maker, String which, long fallback) {
        return maker.at("spec", which + "HistoryLimit")
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).longValue())
                .orElse(fallback);
    }

    /** Return what the maker says of them in its status. */
    Map<String, Object> status(KubeObject maker) {
        Map<String, Object> status = new LinkedHashMap<>(maker.map("status"));
        lastMade().ifPresent(at -> status.put("lastScheduleTime", at.toString()));
        lastSuccess().ifPresent(at -> status.put("lastSuccessfulTime", at.toString()));
        List<Object> running = running().stream()
                .<Object>map(one -> Map.of("name", one.name()))
                .toList();
        status.put("runningOperationRefs", running);
        return status;
    }

    /** Return a new operation by the maker's template, with a label that names the maker. */
    static KubeObject next(KubeObject maker, String label, String name) {
        KubeObject template = KubeObject.of(maker.map("spec", "operationTemplate"));
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("annotations", template.annotations());
        Map<String, Object> labels = new LinkedHashMap<>(template.labels());
        labels.put(label, maker.name());
        metadata.put("labels", labels);
        metadata.put("ownerReferences", List.of(OwnerRef.controllerOf(maker).toMap()));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", Ops.OPERATION.apiVersion());
        tree.put("kind", Ops.OPERATION.kind());
        tree.put("metadata", metadata);
        tree.put("spec", template.map("spec"));
        return KubeObject.of(tree);
    }
}
