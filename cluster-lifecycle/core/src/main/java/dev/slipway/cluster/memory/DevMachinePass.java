package dev.slipway.cluster.memory;

import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.Pause;
import dev.slipway.cluster.contract.Report;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.FirstWrite;
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
import java.util.Set;

/**
 * A machine in memory: after its times are over there is an id, then a node in the cluster's API server, and on machines
 * of control planes an API server and an etcd member, which are conditions only.
 */
final class DevMachinePass implements Pass {

    private static final String VM = "VirtualMachineProvisioned";
    private static final Set<String> OWN =
            Set.of("Ready", "Paused", VM, "NodeProvisioned", "APIServerProvisioned", "EtcdProvisioned");

    private final ClusterObjects objects;
    private final MemoryCloud cloud;
    private final FirstWrite first;

    DevMachinePass(ClusterObjects objects, MemoryCloud cloud, FirstWrite first) {
        this.first = first;
        this.objects = objects;
        this.cloud = cloud;
    }

    @Override
    public PassResult run(KubeObject vm, PassContext context) {
        Optional<KubeObject> machine = objects.controllerOf(vm, CoreKinds.MACHINE);
        Optional<KubeObject> cluster = machine.flatMap(objects::clusterOf);
        Optional<String> paused = Pause.of(vm, cluster);
        Report report = new Report(vm, context.now(), OWN);
        report.paused(paused);
        if (paused.isPresent()) {
            return waiting(report, vm, Outcome.done(), "the cluster is paused");
        }
        if (vm.isDeleting()) {
            remove(vm);
            return PassResult.deleted();
        }
        try {
            return living(vm, machine, cluster, report, context.now());
        } catch (FaultException fault) {
            return waiting(report, vm, Outcome.failed(fault), fault.explanation());
        }
    }

    private PassResult living(
            KubeObject vm, Optional<KubeObject> machine, Optional<KubeObject> cluster, Report report, Instant now) {
        Optional<String> obstacle = obstacle(vm, machine, cluster);
        if (obstacle.isPresent()) {
            return waiting(report, vm, Outcome.done(), obstacle.get());
        }
        Duration age = Duration.between(vm.createdAt().orElse(now), now);
        Duration left = Startup.of(vm, "vm").minus(age);
        if (!isPositive(left)) {
            left = Startup.of(vm, "vm").plus(Startup.of(vm, "node")).minus(age);
            return running(vm, machine.orElseThrow(), cluster.orElseThrow(), report, left);
        }
        return waiting(report, vm, Outcome.requeue(left, "the machine is starting"), "the machine is starting");
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    private static Optional<String> obstacle(
            KubeObject vm, Optional<KubeObject> machine, Optional<KubeObject> cluster) {
        if (vm.at("spec", "backend", "inMemory").isEmpty()) {
            return Optional.of("the docker backend is not available here; use spec.backend.inMemory");
        }
        if (machine.isEmpty() || cluster.isEmpty()) {
            return Optional.of("no Machine owns it yet");
        }
        if (cluster.get()
                .at("status", "initialization", "infrastructureProvisioned")
                .isEmpty()) {
            return Optional.of("the cluster's infrastructure is not there");
        }
        return machine.get().at("spec", "bootstrap", "dataSecretName").isEmpty()
                ? Optional.of("there is no boot data yet")
                : Optional.empty();
    }

    private PassResult running(KubeObject vm, KubeObject machine, KubeObject cluster, Report report, Duration left) {
        String id = "in-memory:///" + vm.namespace() + "/" + vm.name();
        if (vm.text("spec", "providerID").isEmpty() || !first.isDone(vm)) {
            first.merge(vm, Map.of("spec", Map.of("providerID", id)));
        }
        report.say(VM, true, "Provisioned", "");
        report.field("initialization", Map.of("provisioned", true));
        report.field(
                "addresses",
                List.of(
                        Map.of("type", "Hostname", "address", vm.name()),
                        Map.of("type", "InternalIP", "address", address(vm))));
        machine.text("spec", "failureDomain").ifPresent(domain -> report.field("failureDomain", domain));
        if (isPositive(left)) {
            return told(report, false, Outcome.requeue(left, "the node is starting"), "the node is starting");
        }
        node(vm, machine, cluster, id);
        report.say("NodeProvisioned", true, "Provisioned", "");
        if (machine.label(Keys.CONTROL_PLANE).isPresent()) {
            report.say("APIServerProvisioned", true, "Provisioned", "");
            report.say("EtcdProvisioned", true, "Provisioned", "");
        }
        return told(report, true, Outcome.done(), "");
    }

    private void node(KubeObject vm, KubeObject machine, KubeObject cluster, String id) {
        Kube workload = cloud.start(cluster.namespace(), cluster.name());
        Ref ref = new Ref(CoreKinds.NODE, "", vm.name());
        if (workload.get(ref).isEmpty()) {
            boolean controlPlane = machine.label(Keys.CONTROL_PLANE).isPresent();
            String version = machine.text("spec", "version").orElse("unknown");
            workload.create(Nodes.node(vm.name(), controlPlane, version, id), DevKinds.MANAGER);
        }
    }

    private static String address(KubeObject vm) {
        int place = Math.floorMod(vm.uid().hashCode(), 1 << 16);
        return "10.240." + (place >> 8) + "." + (place & 255);
    }

    private void remove(KubeObject vm) {
        Optional<String> cluster = vm.label(Keys.CLUSTER_NAME);
        cluster.flatMap(name -> cloud.find(vm.namespace(), name))
                .ifPresent(workload -> workload.delete(new Ref(CoreKinds.NODE, "", vm.name()), ""));
    }

    private static PassResult waiting(Report report, KubeObject vm, Outcome outcome, String why) {
        boolean there = vm.at("status", "initialization", "provisioned")
                .filter(Boolean.TRUE::equals)
                .isPresent();
        if (there) {
            report.field("initialization", Map.of("provisioned", true));
            List<Object> addresses = new ArrayList<>(vm.list("status", "addresses"));
            if (!addresses.isEmpty()) {
                report.field("addresses", addresses);
            }
        }
        return told(report, false, outcome, why);
    }

    private static PassResult told(Report report, boolean ready, Outcome outcome, String why) {
        report.say("Ready", ready, ready ? "Ready" : "NotReady", why);
        Map<String, Object> status = report.status();
        status.remove("observedGeneration");
        return PassResult.of(outcome, status);
    }
}
