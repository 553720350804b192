package dev.slipway.cluster.machine;

import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.NodeTaints;
import dev.slipway.cluster.contract.Pause;
import dev.slipway.cluster.contract.Provided;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.cluster.contract.Workloads;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings a machine from boot data and infrastructure to a node, and takes it away again in the order that its workloads
 * need.
 */
public final class MachinePass implements Pass {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration NODE_WATCH = Duration.ofMinutes(1);

    private final Kube kube;
    private final Providers providers;
    private final MachineReader reader;
    private final MachineDeletion deletion;

    public MachinePass(Kube kube, ClusterObjects objects, Providers providers, Workloads workloads) {
        this.kube = kube;
        this.providers = providers;
        this.reader = new MachineReader(objects, providers, workloads);
        this.deletion = new MachineDeletion(providers, objects, reader);
    }

    @Override
    public PassResult run(KubeObject machine, PassContext context) {
        MachineSnapshot seen = reader.read(machine, context.now());
        Optional<String> paused = Pause.of(machine, seen.cluster());
        if (paused.isPresent()) {
            String waits = machine.isDeleting() ? "Paused: it is deleted when it is resumed" : "";
            return PassResult.of(
                    Outcome.done(), MachineReport.of(seen, paused, DeletionStep.waiting("Paused", waits, Map.of())));
        }
        return machine.isDeleting() ? deleting(seen) : living(seen);
    }

    private PassResult deleting(MachineSnapshot seen) {
        DeletionStep step = deletion.step(seen);
        Map<String, Object> status = MachineReport.of(seen, Optional.empty(), step);
        return step.finished() ? PassResult.deleted() : PassResult.of(Outcome.requeue(SOON, step.message()), status);
    }

    private PassResult living(MachineSnapshot seen) {
        claim(seen);
        complete(seen);
        taint(seen);
        return PassResult.of(next(seen), MachineReport.of(seen, Optional.empty(), DeletionStep.NONE));
    }

    /** A cluster that does not answer now is asked again in the next pass. */
    private void taint(MachineSnapshot seen) {
        Optional<KubeObject> node = seen.node().node();
        Optional<Map<String, Object>> patch =
                node.flatMap(found -> NodeTaints.patch(found, seen.machine().list("spec", "taints")));
        if (patch.isPresent()) {
            reader.workload(seen.machine())
                    .ifPresent(workload -> workload.merge(node.orElseThrow().ref(), patch.get()));
        }
    }

    /** Providers act for the machine that owns their object. */
    private void claim(MachineSnapshot seen) {
        KubeObject machine = seen.machine();
        String cluster = machine.text("spec", "clusterName").orElse("");
        for (Optional<Provided> provided : List.of(seen.infra(), seen.bootConfig())) {
            provided.ifPresent(
                    found -> providers.own(found.object(), machine, OwnerRef.controllerOf(machine), cluster));
        }
    }

    /** What providers found out belongs into the spec, where everybody reads it. */
    private void complete(MachineSnapshot seen) {
        KubeObject machine = seen.machine();
        Map<String, Object> spec = new LinkedHashMap<>();
        seen.providerId()
                .filter(id ->
                        seen.isProvisioned() && machine.at("spec", "providerID").isEmpty())
                .ifPresent(id -> spec.put("providerID", id));
        seen.bootConfig()
                .filter(Provided::isDataSecretCreated)
                .flatMap(config -> config.object().text("status", "dataSecretName"))
                .filter(name ->
                        machine.at("spec", "bootstrap", "dataSecretName").isEmpty())
                .ifPresent(name -> spec.put("bootstrap", Map.of("dataSecretName", name)));
        Map<String, Object> patch = new LinkedHashMap<>();
        if (!spec.isEmpty()) {
            patch.put("spec", spec);
        }
        metadata(seen).ifPresent(metadata -> patch.put("metadata", metadata));
        if (!patch.isEmpty()) {
            kube.merge(machine.ref(), patch);
        }
    }

    /** A machine that nobody controls belongs to its cluster. */
    private static Optional<Map<String, Object>> metadata(MachineSnapshot seen) {
        KubeObject machine = seen.machine();
        Map<String, Object> metadata = new LinkedHashMap<>();
        String cluster = machine.text("spec", "clusterName").orElse("");
        if (machine.label(Keys.CLUSTER_NAME).filter(cluster::equals).isEmpty()) {
            metadata.put("labels", Map.of(Keys.CLUSTER_NAME, cluster));
        }
        if (machine.owners().isEmpty() && seen.cluster().isPresent()) {
            KubeObject owner = seen.cluster().get();
            List<Object> owners = new ArrayList<>();
            owners.add(new OwnerRef(owner.gvk(), owner.name(), owner.uid(), false, false).toMap());
            metadata.put("ownerReferences", owners);
            metadata.put("resourceVersion", machine.resourceVersion());
        }
        return metadata.isEmpty() ? Optional.empty() : Optional.of(metadata);
    }

    private static Outcome next(MachineSnapshot seen) {
        if (seen.cluster().isEmpty()) {
            return Outcome.requeue(NODE_WATCH, "its Cluster does not exist");
        }
        if (!seen.node().isKnown() || !seen.node().isReady()) {
            return seen.isProvisioned()
                    ? Outcome.requeue(SOON, "its node is not ready")
                    : Outcome.requeue(NODE_WATCH, "its infrastructure is not there");
        }
        boolean waiting = seen.machine()
                .condition("Available")
                .filter(available -> !available.isTrue())
                .isPresent();
        return waiting
                ? Outcome.requeue(SOON, "it is not available for long enough")
                : Outcome.requeue(NODE_WATCH, "its node is looked at regularly");
    }
}
