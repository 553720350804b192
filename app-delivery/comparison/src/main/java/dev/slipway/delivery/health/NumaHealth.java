package dev.slipway.delivery.health;

import static dev.slipway.delivery.health.OrderedRules.conditions;
import static dev.slipway.delivery.health.OrderedRules.is;
import static dev.slipway.delivery.health.OrderedRules.reason;
import static dev.slipway.delivery.health.OrderedRules.said;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Checks of Numaflow's pipelines and of Numaplane's rollouts of them. */
final class NumaHealth {

    private static final String CHILDREN = "ChildResourcesHealthy";
    private static final String UPGRADE = "ProgressiveUpgradeSucceeded";
    private static final StatusRules.Row UPGRADE_FAILED =
            StatusRules.row(UPGRADE, "False", Health.degraded("Progressive upgrade failed"));

    private NumaHealth() {}

    static Map<String, Function<KubeObject, Health>> checks() {
        return Map.of(
                "numaflow.numaproj.io/InterStepBufferService", flow(List.of(), true),
                "numaflow.numaproj.io/MonoVertex", flow(List.of("Paused"), false),
                "numaflow.numaproj.io/Pipeline", flow(List.of("Paused", "Pausing"), false),
                "numaflow.numaproj.io/Vertex", NumaHealth::vertex,
                "numaplane.numaproj.io/ISBServiceRollout", plane("ISBSvcFailed", "", "Unknown status"),
                "numaplane.numaproj.io/MonoVertexRollout",
                        plane("MonoVertexFailed", "MonoVertexPausingOrPaused", "Unknown MonoVertex status"),
                "numaplane.numaproj.io/PipelineRollout",
                        plane("PipelineFailed", "PipelinePausingOrPaused", "Unknown Pipeline status"),
                "numaplane.numaproj.io/NumaflowControllerRollout", NumaHealth::controller);
    }

    private static Function<KubeObject, Health> flow(List<String> pauses, boolean tellsCause) {
        return object -> {
            Optional<String> unhealthy =
                    unhealthy(object).map(message -> tellsCause ? message : "Subresources are unhealthy");
            boolean failedUpgrade = object.label("numaplane.numaproj.io/progressive-result-state")
                    .filter("failed"::equals)
                    .isPresent();
            return flow(object, failedUpgrade ? Optional.of("Failed progressive upgrade") : unhealthy, pauses);
        };
    }

    private static Health vertex(KubeObject object) {
        return flow(object, unhealthy(object), List.of("Paused"));
    }

    private static Health flow(KubeObject object, Optional<String> unhealthy, List<String> pauses) {
        String phase = Field.text(object, "status", "phase");
        Health waiting = Health.progressing("Waiting for " + object.kind() + " status");
        if (object.at("status").isEmpty() || !StatusRules.isObserved(object)) {
            return waiting;
        }
        if (phase.equals("Failed")) {
            return Health.degraded(Field.text(object, "status", "message"));
        }
        if (unhealthy.isPresent()) {
            return Health.degraded(unhealthy.get());
        }
        if (pauses.contains(phase)) {
            return Health.healthy(object.kind() + " is paused");
        }
        return phase.equals("Running") ? Health.healthy(object.kind() + " is healthy") : waiting;
    }

    /** Return the message of the last condition that is false, whatever its type. */
    private static Optional<String> unhealthy(KubeObject object) {
        return Field.conditions(object).stream()
                .filter(Field::isFalse)
                .reduce((earlier, later) -> later)
                .map(Field::message);
    }

    private static Function<KubeObject, Health> plane(String failure, String pause, String unknown) {
        OrderedRules.Rule degraded = conditions(unhealthyChildren(failure::equals), UPGRADE_FAILED);
        return OrderedRules.check(
                Health.unknown(unknown),
                object -> progressing(object, upgradeHasFailed(object)),
                NumaHealth::failed,
                degraded,
                conditions(StatusRules.row(pause, "True", said(HealthCode.HEALTHY))),
                conditions(StatusRules.row(CHILDREN, "True", Health.healthy("Healthy"))));
    }

    private static Health controller(KubeObject object) {
        return OrderedRules.check(
                        Health.unknown("Unknown status"),
                        rollout -> progressing(rollout, false),
                        NumaHealth::failed,
                        conditions(unhealthyChildren(reason -> !reason.equals("Progressing"))),
                        conditions(StatusRules.row(CHILDREN, "True", Health.healthy("Healthy"))))
                .apply(object);
    }

    /** An upgrade that has failed is no longer in progress, whatever the other fields say. */
    private static Optional<Health> progressing(KubeObject object, boolean upgradeHasFailed) {
        if (object.at("status").isEmpty() || !StatusRules.isObserved(object)) {
            return Optional.of(Health.progressing("Not yet reconciled"));
        }
        if (isUpgrading(object) && !upgradeHasFailed) {
            return Optional.of(Health.progressing("Update in progress"));
        }
        return Field.conditions(object).stream()
                .filter(condition ->
                        is(condition, CHILDREN, "False") && reason(condition).equals("Progressing"))
                .findFirst()
                .map(condition -> Health.progressing("Child Progressing"));
    }

    private static boolean isUpgrading(KubeObject object) {
        return object.at("status", "upgradeInProgress")
                        .filter(value -> !value.equals(""))
                        .isPresent()
                || Field.text(object, "status", "phase").equals("Pending");
    }

    private static boolean upgradeHasFailed(KubeObject object) {
        return conditions(UPGRADE_FAILED).of(object).isPresent();
    }

    private static Optional<Health> failed(KubeObject object) {
        return Optional.of(Health.degraded(Field.text(object, "status", "message")))
                .filter(health -> Field.text(object, "status", "phase").equals("Failed"));
    }

    private static StatusRules.Row unhealthyChildren(Predicate<String> reasons) {
        return new StatusRules.Row(
                condition -> is(condition, CHILDREN, "False") && reasons.test(reason(condition)),
                said(HealthCode.DEGRADED));
    }
}
