package dev.slipway.delivery.appset.control;

import dev.slipway.api.argocd.ApplicationSetApplicationStatus;
import dev.slipway.api.argocd.ApplicationSetStatus;
import dev.slipway.api.argocd.RolloutStep;
import dev.slipway.delivery.appset.rollout.Rollout;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Syncs Applications in steps: none by itself, each when its step has its turn. */
final class RollingSync {

    private static final String[] AUTOMATED = {"spec", "syncPolicy", "automated"};

    private final Rollout rollout;
    private final Map<String, KubeObject> generated;

    private RollingSync(Rollout rollout, Map<String, KubeObject> generated) {
        this.rollout = rollout;
        this.generated = generated;
    }

    static RollingSync of(
            KubeObject set, List<RolloutStep> steps, Desired desired, Applications applications, Instant now) {
        Map<String, KubeObject> byName = applications.generated().stream()
                .collect(Collectors.toMap(KubeObject::name, Function.identity(), (first, second) -> first));
        List<ApplicationSetApplicationStatus> known =
                Json.convert(set.map("status"), ApplicationSetStatus.class).applicationStatus();
        Rollout.Situation situation = new Rollout.Situation(
                steps,
                known == null ? List.of() : known,
                List.copyOf(applications.existing()),
                List.copyOf(byName.values()));
        Rollout rollout = Rollout.of(
                situation,
                live -> byName.containsKey(live.name())
                        && desired.specDiffers(live, withoutAutomation(byName.get(live.name()))),
                now);
        return new RollingSync(rollout, byName);
    }

    /** Those that exist and those that should. */
    record Applications(Collection<KubeObject> existing, List<KubeObject> generated) {}

    Rollout rollout() {
        return rollout;
    }

    static KubeObject withoutAutomation(KubeObject generated) {
        return generated.at(AUTOMATED).isPresent()
                ? generated.with(false, "spec", "syncPolicy", "automated", "enabled")
                : generated;
    }

    /** Return the sync to ask for, if it is this Application's turn. */
    Optional<Map<String, Object>> operation(KubeObject app) {
        if (!rollout.due().contains(app.name())) {
            return Optional.empty();
        }
        KubeObject original = generated.getOrDefault(app.name(), app);
        Map<String, Object> sync = new LinkedHashMap<>();
        boolean prunes = original.at("spec", "syncPolicy", "automated", "prune")
                .filter(Boolean.TRUE::equals)
                .isPresent();
        if (prunes) {
            sync.put("prune", true);
        }
        List<Object> options = original.list("spec", "syncPolicy", "syncOptions");
        if (!options.isEmpty()) {
            sync.put("syncOptions", options);
        }
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("initiatedBy", Map.of("username", "applicationset-controller", "automated", true));
        operation.put(
                "info",
                List.of(Map.of(
                        "name",
                        "Reason",
                        "value",
                        "ApplicationSet RollingSync triggered a sync of this Application resource")));
        operation.put("sync", sync);
        Map<String, Object> retry = original.map("spec", "syncPolicy", "retry");
        operation.put("retry", retry.isEmpty() ? Map.of("limit", 5L) : retry);
        return Optional.of(operation);
    }
}
