package dev.slipway.cli;

import dev.slipway.cli.cluster.VersionStep;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code slipway cluster upgrade}: a Cluster of a class gets another version, and its controllers go the way; without a
 * class the control plane gets it, and its workers with {@code --workers} once it is there.
 */
@Command(
        name = "upgrade",
        description = "Give a Cluster another Kubernetes version: its control plane first, then its workers.",
        mixinStandardHelpOptions = true)
final class ClusterUpgradeCommand extends ClusterLifeCommands.OfCluster {

    private static final String API = "cluster.x-k8s.io/v1beta2";
    private static final List<String> WORKERS = List.of("MachineDeployment", "MachinePool");

    @Option(names = "--version", required = true, description = "Such as v1.37.0.")
    @SuppressWarnings("NullAway.Init") // required
    private String version;

    @Option(names = "--workers", description = "Of a Cluster without a class: its workers, after its control plane.")
    private boolean workers;

    @Override
    String run(Kube kube, KubeObject cluster) {
        Optional<String> topology = cluster.text("spec", "topology", "version");
        if (topology.isPresent()) {
            VersionStep.check(topology.get(), version, knowsTheWay(kube, cluster));
            kube.merge(cluster.ref(), Map.of("spec", Map.of("topology", Map.of("version", version))));
            return cluster.ref() + " goes from " + topology.get() + " to " + version
                    + "; slipway cluster tree shows how far it is. Commit the same version where the Cluster comes from"
                    + " Git\n";
        }
        KubeObject plane = controlPlane(kube, cluster);
        return workers ? workers(kube, cluster, plane) : first(kube, plane);
    }

    private static boolean knowsTheWay(Kube kube, KubeObject cluster) {
        String namespace =
                cluster.text("spec", "topology", "classRef", "namespace").orElse(cluster.namespace());
        String name = cluster.text("spec", "topology", "classRef", "name").orElse("");
        return kube.get(new Ref(Gvk.of(API, "ClusterClass"), namespace, name))
                .filter(clusterClass ->
                        !clusterClass.list("spec", "kubernetesVersions").isEmpty())
                .isPresent();
    }

    /** References name no version; providers serve one of these. */
    private static KubeObject controlPlane(Kube kube, KubeObject cluster) {
        Map<String, Object> ref = cluster.map("spec", "controlPlaneRef");
        String group = String.valueOf(ref.getOrDefault("apiGroup", ""));
        String kind = String.valueOf(ref.getOrDefault("kind", ""));
        String name = String.valueOf(ref.getOrDefault("name", ""));
        return List.of("v1beta2", "v1beta1", "v1alpha1").stream()
                .map(served -> new Gvk(group, served, kind))
                .filter(gvk -> kube.kind(gvk).isPresent())
                .flatMap(gvk -> kube.get(new Ref(gvk, cluster.namespace(), name)).stream())
                .findFirst()
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND,
                        cluster.ref() + " has neither a topology nor a control plane whose version could be set"));
    }

    private String first(Kube kube, KubeObject plane) {
        String from = plane.text("spec", "version").orElse(version);
        VersionStep.check(from, version, false);
        kube.merge(plane.ref(), Map.of("spec", Map.of("version", version)));
        return plane.ref() + " goes from " + from + " to " + version + "; when it is there, add --workers\n";
    }

    private String workers(Kube kube, KubeObject cluster, KubeObject plane) {
        String running = plane.text("status", "version").orElse("no version");
        if (!running.equals(version)) {
            throw new FaultException(
                    Fault.INVALID,
                    "workers follow the control plane, and " + plane.ref() + " runs " + running + ", not " + version);
        }
        List<String> changed = new ArrayList<>();
        for (String kind : WORKERS) {
            for (KubeObject part : kube.list(Gvk.of(API, kind), cluster.namespace(), Map.of())) {
                if (part.text("spec", "clusterName").equals(Optional.of(cluster.name()))) {
                    VersionStep.check(
                            part.text("spec", "template", "spec", "version").orElse(version), version, true);
                    Map<String, Object> spec = Map.of("template", Map.of("spec", Map.of("version", version)));
                    kube.merge(part.ref(), Map.of("spec", spec));
                    changed.add(kind + " " + part.name());
                }
            }
        }
        return changed.isEmpty()
                ? cluster.ref() + " has no workers\n"
                : String.join(", ", changed) + (changed.size() == 1 ? " goes" : " go") + " to " + version + "\n";
    }
}
