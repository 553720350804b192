package dev.slipway.cluster.memory;

import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.InPlace;
import dev.slipway.cluster.contract.Numbers;
import dev.slipway.cluster.contract.OwnObjects;
import dev.slipway.cluster.contract.Pause;
import dev.slipway.cluster.contract.Provided;
import dev.slipway.cluster.contract.ProviderRef;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.cluster.contract.Suffixes;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.kernel.resolve.Resolution;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps the machines of a control plane: as many as are wanted, in the version that is wanted, replaced one by one. */
final class ControlPlanePass implements Pass {

    private static final int MAX_PREFIX = 57;

    private final Kube kube;
    private final ClusterObjects objects;
    private final Providers providers;
    private final Supplier<String> suffix = new Suffixes();

    ControlPlanePass(Kube kube, ClusterObjects objects, Providers providers) {
        this.kube = kube;
        this.objects = objects;
        this.providers = providers;
    }

    @Override
    public PassResult run(KubeObject plane, PassContext context) {
        Optional<KubeObject> cluster = plane.owners().stream()
                .filter(owner -> owner.gvk().sameKind(CoreKinds.CLUSTER))
                .findFirst()
                .flatMap(owner -> objects.find(CoreKinds.CLUSTER, plane.namespace(), owner.name()));
        Optional<String> paused = Pause.of(plane, cluster);
        List<KubeObject> machines = objects.controlledBy(CoreKinds.MACHINE, plane);
        if (paused.isPresent()) {
            return report(plane, machines, context.now(), paused, "");
        }
        if (plane.isDeleting()) {
            machines.stream()
                    .filter(machine -> !machine.isDeleting())
                    .forEach(machine -> kube.delete(machine.ref(), machine.uid()));
            return machines.isEmpty()
                    ? PassResult.deleted()
                    : report(plane, machines, context.now(), paused, machines.size() + " machines are being deleted");
        }
        if (cluster.isEmpty()) {
            return report(plane, machines, context.now(), paused, "no Cluster owns it yet");
        }
        try {
            keep(plane, cluster.get(), machines, context.now());
            return report(plane, objects.controlledBy(CoreKinds.MACHINE, plane), context.now(), paused, "");
        } catch (FaultException fault) {
            PassResult told = report(plane, machines, context.now(), paused, fault.explanation());
            return new PassResult(Outcome.failed(fault), told.status(), told.events(), false);
        }
    }

    private void keep(KubeObject plane, KubeObject cluster, List<KubeObject> machines, Instant now) {
        Provided template = template(plane);
        for (KubeObject machine : machines) {
            complete(template, machine);
            propagate(plane, cluster, machine);
        }
        int wanted = Numbers.find(plane, "spec", "replicas").orElse(1);
        ControlPlanePlan plan =
                ControlPlanePlan.of(machines, wanted, machine -> ControlPlaneMachines.isUpToDate(machine, plane, now));
        plan.delete().ifPresent(machine -> kube.delete(machine.ref(), machine.uid()));
        if (plan.create()) {
            String name = prefix(plane.name()) + "-" + suffix.get();
            complete(
                    template, kube.create(ControlPlaneMachines.machine(plane, cluster.name(), name), DevKinds.MANAGER));
        }
    }

    private static String prefix(String name) {
        return name.length() > MAX_PREFIX ? name.substring(0, MAX_PREFIX) : name;
    }

    private Provided template(KubeObject plane) {
        ProviderRef ref = ControlPlaneMachines.template(plane)
                .orElseThrow(() -> new FaultException(
                        Fault.INVALID, "spec.machineTemplate.spec.infrastructureRef names no template"));
        Resolution<Provided> found = providers.find(ref);
        return found.found()
                .orElseThrow(() ->
                        new FaultException(Fault.NOT_FOUND, found.problem().orElse(ref + " is missing")));
    }

    /** A crash may have come between a machine and its infrastructure. */
    private void complete(Provided template, KubeObject machine) {
        Optional<ProviderRef> own = ProviderRef.at(machine, "spec", "infrastructureRef");
        boolean there = machine.at("status", "initialization", "infrastructureProvisioned")
                .filter(Boolean.TRUE::equals)
                .isPresent();
        if (machine.isDeleting()
                || there
                || own.flatMap(ref -> providers.find(ref).found()).isPresent()) {
            return;
        }
        try {
            kube.create(OwnObjects.clone(template, machine), DevKinds.MANAGER);
        } catch (FaultException fault) {
            if (fault.fault() != Fault.CONFLICT) {
                throw fault;
            }
        }
    }

    private void propagate(KubeObject plane, KubeObject cluster, KubeObject machine) {
        Map<String, Object> patch = InPlace.patch(
                machine,
                ControlPlaneMachines.labels(plane, cluster.name()),
                plane.map("spec", "machineTemplate", "metadata", "annotations"),
                plane.map("spec", "machineTemplate", "spec"));
        if (!patch.isEmpty() && !machine.isDeleting()) {
            kube.merge(machine.ref(), patch);
        }
    }

    private static PassResult report(
            KubeObject plane, List<KubeObject> machines, Instant now, Optional<String> paused, String waitsFor) {
        Outcome outcome = ControlPlaneMachines.after(plane)
                .map(time -> Duration.between(now, time))
                .filter(left -> !left.isNegative())
                .map(left -> Outcome.requeue(left.plusSeconds(1), "spec.rollout.after comes"))
                .orElseGet(Outcome::done);
        return PassResult.of(outcome, ControlPlaneReport.of(plane, machines, now, paused, waitsFor));
    }
}
