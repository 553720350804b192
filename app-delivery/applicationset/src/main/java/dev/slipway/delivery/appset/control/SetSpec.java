package dev.slipway.delivery.appset.control;

import dev.slipway.api.argocd.ApplicationSetSpec;
import dev.slipway.api.argocd.ApplicationSetStrategy;
import dev.slipway.api.argocd.ApplicationSetSyncPolicy;
import dev.slipway.api.argocd.RolloutStep;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The spec of a set with the defaults that its absent fields stand for. */
record SetSpec(KubeObject object, ApplicationSetSpec spec) {

    private static final Duration GIT = Duration.ofMinutes(3);
    private static final Duration PULLS = Duration.ofMinutes(30);
    private static final String REQUEUE = "requeueAfterSeconds";

    static SetSpec of(KubeObject object) {
        return new SetSpec(object, Json.convert(object.map("spec"), ApplicationSetSpec.class));
    }

    boolean mayUpdate() {
        return List.of("sync", "create-update").contains(policy());
    }

    boolean mayDelete() {
        return List.of("sync", "create-delete").contains(policy());
    }

    private String policy() {
        ApplicationSetSyncPolicy policy = spec.syncPolicy();
        String name = policy == null ? null : policy.applicationsSync();
        return name == null || name.isEmpty() ? "sync" : name;
    }

    /** Return the steps of a rolling sync; nothing when Applications are synced by themselves. */
    Optional<List<RolloutStep>> rollingSteps() {
        ApplicationSetStrategy strategy = spec.strategy();
        if (strategy == null || !"RollingSync".equals(strategy.type()) || strategy.rollingSync() == null) {
            return Optional.empty();
        }
        List<RolloutStep> steps = strategy.rollingSync().steps();
        return Optional.of(steps == null ? List.of() : steps);
    }

    boolean deletesInReverse() {
        ApplicationSetStrategy strategy = spec.strategy();
        return strategy != null
                && "Reverse".equalsIgnoreCase(strategy.deletionOrder())
                && rollingSteps().filter(steps -> !steps.isEmpty()).isPresent();
    }

    List<String> preservedAnnotations() {
        return spec.preservedFields() == null
                ? List.of()
                : list(spec.preservedFields().annotations());
    }

    List<String> preservedLabels() {
        return spec.preservedFields() == null
                ? List.of()
                : list(spec.preservedFields().labels());
    }

    /** Return how long what generators read is good for; nothing when they are told of every change. */
    Optional<Duration> lookAgain() {
        List<Duration> all = new ArrayList<>();
        object.list("spec", "generators").forEach(generator -> collect(generator, all));
        return all.stream().min(Duration::compareTo);
    }

    private static void collect(@Nullable Object generator, List<Duration> all) {
        if (!(generator instanceof Map<?, ?> map)) {
            return;
        }
        interval(map.get("git"), GIT).ifPresent(all::add);
        interval(map.get("pullRequest"), PULLS).ifPresent(all::add);
        for (String kind : List.of("matrix", "merge")) {
            if (map.get(kind) instanceof Map<?, ?> nested && nested.get("generators") instanceof List<?> children) {
                children.forEach(child -> collect(child, all));
            }
        }
    }

    /** Return how often the generator of a spec wants to look; never when it says zero. */
    static Optional<Duration> interval(@Nullable Object spec, Duration otherwise) {
        if (!(spec instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Duration interval =
                map.get(REQUEUE) instanceof Number seconds ? Duration.ofSeconds(seconds.longValue()) : otherwise;
        return Optional.of(interval).filter(every -> !every.isZero() && !every.isNegative());
    }

    static Optional<Duration> pullInterval(Map<String, Object> spec) {
        return interval(spec, PULLS);
    }

    Duration gitInterval() {
        return lookAgain().filter(every -> every.compareTo(GIT) < 0).orElse(GIT);
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
