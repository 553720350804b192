package dev.slipway.cluster.aws.pool;

import dev.slipway.cluster.aws.parts.Keys;
import dev.slipway.cluster.cloud.Progress;
import dev.slipway.cluster.cloud.Standing;
import dev.slipway.cluster.cloud.StepConditions;
import dev.slipway.kernel.object.KubeObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the status of an AWSManagedMachinePool says, in upstream's fields, conditions and reasons. Pure. */
final class PoolStatus {

    private static final List<String> UNBUILT = List.of(
            "spec.lifecycleHooks",
            "spec.awsLaunchTemplate.imageLookupBaseOS",
            "spec.awsLaunchTemplate.imageLookupFormat",
            "spec.awsLaunchTemplate.imageLookupOrg",
            "spec.awsLaunchTemplate.versionNumber");

    private static final String TEMPLATE_FAILED = "LaunchTemplateReconcileFailed";

    private final KubeObject pool;
    private final @Nullable KubeObject group;
    private final @Nullable KubeObject template;
    private final StepConditions before;

    /** @param seen what there is of the pool's parts */
    PoolStatus(KubeObject pool, Map<String, KubeObject> seen, Instant now) {
        this.pool = pool;
        this.group = seen.get(PoolParts.GROUP);
        this.template = seen.get(LaunchTemplates.PART);
        this.before = StepConditions.continuing(pool, now);
    }

    Map<String, Object> paused(String why) {
        String message = pool.isDeleting() ? why + ": deletion waits until it is resumed" : why;
        Map<String, Object> status = new LinkedHashMap<>(pool.map("status"));
        status.put("conditions", before.isTrue(Keys.PAUSED, "Paused", message).list());
        return status;
    }

    Map<String, Object> waiting(String reason, String severity, String message) {
        StepConditions conditions = active().isFalse(PoolParts.GROUP_READY, reason, severity, message)
                .isFalse(Keys.READY, reason, severity, message);
        return status(conditions);
    }

    /** @param held why a version that is asked for is not taken yet */
    Map<String, Object> keeping(Standing standing, Optional<String> held) {
        String failure = failure(standing);
        StepConditions conditions = adopted(active(), standing, failure)
                .step(PoolParts.GROUP_READY, standing.step(PoolParts.GROUP_READY), failure)
                .step(Keys.READY, standing.whole(), failure);
        boolean isHeld = held.isPresent() && standing.whole().isReady();
        return status(
                isHeld ? conditions.isFalse(Keys.READY, "WaitingForEKSControlPlane", "Info", held.get()) : conditions);
    }

    private static String failure(Standing standing) {
        if (standing.step(PoolParts.ROLES_READY) instanceof Progress.Failed) {
            return "IAMNodegroupRolesReconciliationFailed";
        }
        return standing.step(LaunchTemplates.READY) instanceof Progress.Failed
                ? TEMPLATE_FAILED
                : "EKSNodegroupReconciliationFailed";
    }

    private StepConditions templated(StepConditions conditions, Standing standing) {
        return pool.at("spec", "awsLaunchTemplate").isPresent()
                ? conditions.step(LaunchTemplates.READY, standing.step(LaunchTemplates.READY), TEMPLATE_FAILED)
                : conditions.without(LaunchTemplates.READY);
    }

    private StepConditions adopted(StepConditions conditions, Standing standing, String failure) {
        return NodeGroups.isAdopted(pool)
                ? conditions
                        .ignoring(List.of())
                        .without(PoolParts.ROLES_READY)
                        .without(LaunchTemplates.READY)
                        .isTrue(
                                Keys.ADOPTED,
                                "ThereBefore",
                                "the node group was there before and is only looked at, also when this goes; neither spec"
                                        + " nor the MachinePool have an effect on it")
                : templated(conditions, standing)
                        .ignoring(unbuilt())
                        .without(Keys.ADOPTED)
                        .step(PoolParts.ROLES_READY, standing.step(PoolParts.ROLES_READY), failure);
    }

    Map<String, Object> removing(Standing standing) {
        StepConditions conditions = active();
        for (Map.Entry<String, Progress> step : standing.steps().entrySet()) {
            conditions = conditions.leaving(step.getKey(), step.getValue());
        }
        return status(conditions.leaving(Keys.READY, standing.whole()));
    }

    private List<String> unbuilt() {
        List<String> unbuilt = new ArrayList<>(UNBUILT.stream()
                .filter(field -> pool.at(field.split("\\.", -1)).isPresent())
                .toList());
        if (pool.list("spec", "awsLaunchTemplate", "additionalSecurityGroups").stream()
                .anyMatch(group -> group instanceof Map<?, ?> map && map.containsKey("filters"))) {
            unbuilt.add("spec.awsLaunchTemplate.additionalSecurityGroups[].filters");
        }
        return unbuilt;
    }

    private StepConditions active() {
        return before.isFalse(Keys.PAUSED, "NotPaused", "Info", null);
    }

    private Map<String, Object> status(StepConditions conditions) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("conditions", conditions.list());
        status.put("ready", isReady());
        replicas().ifPresent(replicas -> status.put("replicas", replicas));
        if (template != null) {
            template.annotation("crossplane.io/external-name").ifPresent(id -> status.put("launchTemplateID", id));
            template.at("status", "atProvider", "latestVersion")
                    .ifPresent(version -> status.put("launchTemplateVersion", version.toString()));
        }
        return status;
    }

    /** A group that has been made stays ready while it is changed: its nodes are there. */
    private boolean isReady() {
        boolean isActive = group != null
                && group.condition("Ready").filter(ready -> ready.isTrue()).isPresent();
        boolean was = pool.at("status", "ready").filter(Boolean.TRUE::equals).isPresent();
        return !pool.isDeleting() && (isActive || was && group != null);
    }

    private Optional<Object> replicas() {
        return Optional.ofNullable(group)
                .flatMap(found -> found.at("status", "atProvider", "scalingConfig", "desiredSize"));
    }
}
