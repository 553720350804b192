package dev.slipway.cluster.machineset;

import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.MachineTemplates;
import dev.slipway.cluster.contract.Numbers;
import dev.slipway.cluster.contract.Pause;
import dev.slipway.cluster.contract.Provided;
import dev.slipway.cluster.contract.ProviderRef;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps as many machines of a template as are wanted. */
public final class MachineSetPass implements Pass {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final Kube kube;
    private final ClusterObjects objects;
    private final Providers providers;
    private final SetMachines machines;

    /** {@code suffix} gives the end of a new machine's name, another one each time. */
    public MachineSetPass(Kube kube, ClusterObjects objects, Providers providers, Supplier<String> suffix) {
        this.kube = kube;
        this.objects = objects;
        this.providers = providers;
        this.machines = new SetMachines(kube, objects, providers, suffix);
    }

    @Override
    public PassResult run(KubeObject set, PassContext context) {
        Optional<KubeObject> cluster = objects.clusterOf(set);
        List<KubeObject> present = objects.controlledBy(CoreKinds.MACHINE, set);
        Optional<String> paused = Pause.of(set, cluster);
        if (paused.isPresent()) {
            return PassResult.of(Outcome.done(), report(set, present, context.now(), List.of(), paused));
        }
        if (set.isDeleting()) {
            return deleting(set, present, context.now());
        }
        List<String> problems = scale(set, cluster, present, context.now());
        List<KubeObject> now = objects.controlledBy(CoreKinds.MACHINE, set);
        return PassResult.of(
                problems.isEmpty() ? Outcome.done() : Outcome.requeue(SOON, String.join("; ", problems)),
                report(set, now, context.now(), problems, Optional.empty()));
    }

    private PassResult deleting(KubeObject set, List<KubeObject> present, Instant now) {
        present.forEach(this::delete);
        return present.isEmpty()
                ? PassResult.deleted()
                : PassResult.of(Outcome.done(), report(set, present, now, List.of(), Optional.empty()));
    }

    private void delete(KubeObject machine) {
        if (!machine.isDeleting()) {
            kube.delete(machine.ref(), machine.uid());
        }
    }

    /** Return what kept machines from being made. */
    private List<String> scale(KubeObject set, Optional<KubeObject> cluster, List<KubeObject> present, Instant now) {
        List<String> problems = new ArrayList<>();
        List<KubeObject> adopted = machines.adopt(set, present);
        for (KubeObject machine : adopted) {
            machines.propagate(set, machine);
            attempt(problems, () -> machines.complete(set, machine));
        }
        Remediation.doomed(adopted, inFlight(set)).forEach(this::delete);
        int wanted = Numbers.find(set, "spec", "replicas").orElse(1);
        if (adopted.size() > wanted) {
            DeletionOrder.of(set).sorted(adopted, now).stream()
                    .limit((long) adopted.size() - wanted)
                    .forEach(this::delete);
        } else if (adopted.size() < wanted && !isCreateDisabled(set)) {
            problems.addAll(Preflight.problems(set, controlPlane(cluster)));
            for (int i = adopted.size(); i < wanted && problems.isEmpty(); i++) {
                attempt(problems, () -> machines.create(set));
            }
        }
        return problems;
    }

    /** The deployment says how many machines may be replaced at a time. */
    private int inFlight(KubeObject set) {
        Optional<KubeObject> deployment = objects.controllerOf(set, CoreKinds.MACHINE_DEPLOYMENT);
        Optional<Object> limit = deployment.flatMap(found -> found.at("spec", "remediation", "maxInFlight"));
        return limit.isEmpty()
                ? Integer.MAX_VALUE
                : Numbers.scaled(
                        limit.get(),
                        Numbers.find(deployment.orElseThrow(), "spec", "replicas")
                                .orElse(1));
    }

    private static boolean isCreateDisabled(KubeObject set) {
        return set.annotation("cluster.x-k8s.io/disable-machine-create")
                .filter("true"::equals)
                .isPresent();
    }

    private Optional<Provided> controlPlane(Optional<KubeObject> cluster) {
        return cluster.flatMap(found -> ProviderRef.at(found, "spec", "controlPlaneRef"))
                .flatMap(ref -> providers.find(ref).found());
    }

    private static void attempt(List<String> problems, Runnable work) {
        try {
            work.run();
        } catch (FaultException fault) {
            if (fault.fault() == Fault.CONFLICT) {
                throw fault;
            }
            problems.add(fault.explanation());
        }
    }

    private Map<String, Object> report(
            KubeObject set, List<KubeObject> present, Instant now, List<String> problems, Optional<String> paused) {
        boolean upToDate = objects.controllerOf(set, CoreKinds.MACHINE_DEPLOYMENT)
                .map(deployment -> MachineTemplates.isUpToDate(set, deployment, now))
                .orElse(true);
        return MachineSetReport.of(new MachineSetReport.Seen(set, present, now, upToDate, problems, paused));
    }
}
