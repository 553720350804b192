package dev.slipway.cluster.deployment;

import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.MachineTemplates;
import dev.slipway.cluster.contract.Numbers;
import dev.slipway.cluster.contract.Pause;
import dev.slipway.cluster.rollout.Limits;
import dev.slipway.cluster.rollout.Rollout;
import dev.slipway.cluster.rollout.RolloutPlanner;
import dev.slipway.cluster.rollout.SetPlan;
import dev.slipway.cluster.rollout.SetState;
import dev.slipway.cluster.rollout.Strategy;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps MachineSets as the rollout planner says. */
public final class DeploymentPass implements Pass {

    private final Kube kube;
    private final ClusterObjects objects;

    public DeploymentPass(Kube kube, ClusterObjects objects) {
        this.kube = kube;
        this.objects = objects;
    }

    @Override
    public PassResult run(KubeObject deployment, PassContext context) {
        Optional<KubeObject> cluster = objects.clusterOf(deployment);
        Optional<String> paused = Pause.of(deployment, cluster);
        if (paused.isPresent()) {
            return result(deployment, context.now(), paused, "");
        }
        if (deployment.isDeleting()) {
            return deleting(deployment, context.now());
        }
        try {
            cluster.ifPresent(found -> claim(deployment, found));
            roll(deployment, context.now());
            return result(deployment, context.now(), Optional.empty(), "");
        } catch (FaultException fault) {
            PassResult told = result(deployment, context.now(), Optional.empty(), fault.explanation());
            return new PassResult(Outcome.failed(fault), told.status(), told.events(), false);
        }
    }

    private PassResult deleting(KubeObject deployment, Instant now) {
        List<KubeObject> sets = sets(deployment);
        sets.stream().filter(set -> !set.isDeleting()).forEach(set -> kube.delete(set.ref(), set.uid()));
        return sets.isEmpty() ? PassResult.deleted() : result(deployment, now, Optional.empty(), "");
    }

    private void claim(KubeObject deployment, KubeObject cluster) {
        boolean owned =
                deployment.owners().stream().anyMatch(owner -> owner.uid().equals(cluster.uid()));
        if (!owned) {
            Object owner = new OwnerRef(cluster.gvk(), cluster.name(), cluster.uid(), false, false).toMap();
            List<Object> owners = new ArrayList<>(deployment.list("metadata", "ownerReferences"));
            owners.add(owner);
            kube.merge(
                    deployment.ref(),
                    Map.of(
                            "metadata",
                            Map.of(
                                    "resourceVersion",
                                    deployment.resourceVersion(),
                                    "labels",
                                    Map.of(Keys.CLUSTER_NAME, cluster.name()),
                                    "ownerReferences",
                                    owners)));
        }
    }

    /** Return the sets, oldest first. */
    private List<KubeObject> sets(KubeObject deployment) {
        return objects.controlledBy(CoreKinds.MACHINE_SET, deployment).stream()
                .sorted(Comparator.comparing((KubeObject set) -> set.createdAt().orElse(Instant.MAX))
                        .thenComparing(KubeObject::name))
                .toList();
    }

    private void roll(KubeObject deployment, Instant now) {
        List<KubeObject> sets = sets(deployment);
        Optional<KubeObject> current = current(deployment, sets, now);
        Optional<String> outlived = MachineTemplates.rolloutAfter(deployment)
                .filter(time -> !now.isBefore(time))
                .map(Instant::toString);
        Map<String, KubeObject> byName = sets.stream().collect(Collectors.toMap(KubeObject::name, set -> set));
        List<KubeObject> old = sets.stream()
                .filter(set -> current.filter(set::equals).isEmpty())
                .toList();
        SetState state = current.map(DeploymentPass::state)
                .orElseGet(() -> SetState.created(DesiredSet.name(deployment, outlived)));
        Rollout rollout = new Rollout(
                replicas(deployment),
                strategy(deployment),
                limits(deployment),
                state,
                current.isEmpty(),
                old.stream().map(DeploymentPass::state).toList(),
                Set.of());
        for (SetPlan plan : RolloutPlanner.plan(rollout)) {
            KubeObject set = byName.get(plan.name());
            if (set == null) {
                kube.create(
                        DesiredSet.create(deployment, outlived, plan.replicas())
                                .with(plan.annotations(), "metadata", "annotations"),
                        Keys.MANAGER);
            } else {
                carryOut(deployment, set, plan, current.filter(set::equals).isPresent());
            }
        }
        old.stream().filter(DeploymentPass::isOver).forEach(set -> kube.delete(set.ref(), set.uid()));
    }

    /** Of several sets of the same template the oldest counts, so that everybody chooses the same one. */
    private static Optional<KubeObject> current(KubeObject deployment, List<KubeObject> sets, Instant now) {
        return sets.stream()
                .filter(set -> !set.isDeleting())
                .filter(set -> MachineTemplates.isUpToDate(set, deployment, now))
                .findFirst();
    }

    private static boolean isOver(KubeObject set) {
        return !set.isDeleting()
                && Numbers.at(set, "spec", "replicas") == 0
                && Numbers.at(set, "status", "replicas") == 0
                && set.at("status", "observedGeneration").isPresent();
    }

    static int replicas(KubeObject deployment) {
        return Numbers.find(deployment, "spec", "replicas").orElse(1);
    }

    private static Strategy strategy(KubeObject deployment) {
        return deployment
                        .text("spec", "rollout", "strategy", "type")
                        .filter("OnDelete"::equals)
                        .isPresent()
                ? Strategy.ON_DELETE
                : Strategy.ROLLING_UPDATE;
    }

    private static Limits limits(KubeObject deployment) {
        return Limits.of(
                deployment
                        .at("spec", "rollout", "strategy", "rollingUpdate", "maxSurge")
                        .or(() -> Optional.of(Limits.USUAL.surge())),
                deployment
                        .at("spec", "rollout", "strategy", "rollingUpdate", "maxUnavailable")
                        .or(() -> Optional.of(Limits.USUAL.unavailable())),
                replicas(deployment));
    }

    private static SetState state(KubeObject set) {
        return new SetState(
                set.name(),
                Numbers.find(set, "spec", "replicas").orElse(1),
                Numbers.at(set, "status", "replicas"),
                Numbers.at(set, "status", "availableReplicas"),
                Numbers.at(set, "status", "upToDateReplicas"),
                set.annotations(),
                List.of());
    }

    private void carryOut(KubeObject deployment, KubeObject set, SetPlan plan, boolean isCurrent) {
        Map<String, Object> spec = new LinkedHashMap<>();
        if (isCurrent) {
            spec.putAll(DesiredSet.inPlace(deployment, set));
        }
        if (plan.replicas() != Numbers.find(set, "spec", "replicas").orElse(1)) {
            spec.put("replicas", plan.replicas());
        }
        Map<String, Object> annotations = new LinkedHashMap<>();
        plan.annotations().forEach((key, value) -> {
            if (!set.annotation(key).filter(value::equals).isPresent()) {
                annotations.put(key, value);
            }
        });
        plan.removed().forEach(key -> annotations.put(key, null));
        Map<String, Object> patch = new LinkedHashMap<>();
        if (!spec.isEmpty()) {
            patch.put("spec", spec);
        }
        if (!annotations.isEmpty()) {
            patch.put("metadata", Map.of("annotations", annotations));
        }
        if (!patch.isEmpty()) {
            kube.merge(set.ref(), patch);
        }
    }

    private PassResult result(KubeObject deployment, Instant now, Optional<String> paused, String problem) {
        List<KubeObject> sets = sets(deployment);
        List<KubeObject> machines = sets.stream()
                .flatMap(set -> objects.controlledBy(CoreKinds.MACHINE, set).stream())
                .toList();
        Map<String, Object> status = DeploymentReport.of(new DeploymentReport.Seen(
                deployment, sets, machines, current(deployment, sets, now), now, paused, problem));
        Optional<Duration> wait = MachineTemplates.rolloutAfter(deployment)
                .map(time -> Duration.between(now, time))
                .filter(left -> !left.isNegative());
        return PassResult.of(
                wait.map(left -> Outcome.requeue(left.plusSeconds(1), "spec.rollout.after comes"))
                        .orElseGet(Outcome::done),
                status);
    }
}
